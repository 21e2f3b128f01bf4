package org.wholeads.testing;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.scenario.AcceptedFile;
import org.wholeads.scenario.Assessment;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.scenario.ScenarioRun;

/**
 * The tests that a {@link PolicyTest} asks for. JUnit hands it to methods with this annotation. Immutable; may be used by any
 * number of threads.
 */
public final class PolicySuite {
    private final PolicyTest wanted;

    PolicySuite(PolicyTest wanted) {
        this.wanted = wanted;
    }

    /**
     * The tests: for each file of scenarios a container with a test for each of them, then the tests of what they prove. A
     * scenario that is broken, by a misspelt fact or by the name of a rule that the policy does not have, is a test that fails,
     * and so is a file that cannot be read.
     *
     * @throws PolicyRejectedException with every problem of the rules
     * @throws InputRefusedException if there are no scenarios, or with every problem of what is
     *     accepted
     * @throws UncheckedIOException if the rules, the folder of scenarios or what is accepted cannot be read
     * @throws IllegalArgumentException if the annotation asks for what there is not, such as more than 100 percent
     */
    public Stream<DynamicNode> tests() {
        try {
            return made();
        } catch (PolicyRejectedException | InputRefusedException | UncheckedIOException | IllegalArgumentException e) {
            throw withoutFrames(e);
        }
    }

    /** What is wrong stands in a file or in the annotation: no frame of the library helps to mend it. */
    private static RuntimeException withoutFrames(RuntimeException refusal) {
        for (Throwable one = refusal; one != null; one = one.getCause()) {
            one.setStackTrace(afterTheLibrary(one.getStackTrace()));
        }
        return refusal;
    }

    private static StackTraceElement[] afterTheLibrary(StackTraceElement[] frames) {
        int first = 0;
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].getClassName().equals(PolicySuite.class.getName())) {
                first = i + 1;
            }
        }
        return Arrays.copyOfRange(frames, first, frames.length);
    }

    private Stream<DynamicNode> made() {
        Demands demands = new Demands(wanted);
        Policy policy = policy();
        Path folder = Path.of(wanted.scenarios());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Assessment assessment = new Assessment(
                ScenarioRun.of(policy, ScenarioFiles.read(folder)),
                AcceptedFile.read(accepted(folder), today),
                today,
                Files.isDirectory(folder));
        return Stream.concat(
                new ScenarioTests(assessment, folder).tests(),
                demands.tests(policy, assessment.run().scenarios()));
    }

    private Path accepted(Path folder) {
        return wanted.accepted().isEmpty() ? AcceptedFile.beside(folder) : Path.of(wanted.accepted());
    }

    private Policy policy() {
        return wanted.rules().equals(PolicyTest.BUNDLED)
                ? PolicyReader.bundled()
                : PolicyReader.fromDirectory(Path.of(wanted.rules()));
    }
}
