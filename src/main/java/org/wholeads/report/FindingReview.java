package org.wholeads.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.Finding;

/**
 * An analysis in the light of what somebody has accepted for a while. Immutable.
 *
 * @param analysis what was found
 * @param accepted what is accepted; of equal ones the first counts
 * @param today the day on which it is judged
 */
public record FindingReview(Analysis analysis, List<Accepted> accepted, LocalDate today) {
    public FindingReview {
        accepted = List.copyOf(accepted);
    }

    /** With nothing accepted. */
    public static FindingReview of(Analysis analysis) {
        return new FindingReview(analysis, List.of(), LocalDate.EPOCH);
    }

    /**
     * A finding that is accepted.
     *
     * @param kind its kind; no flaw, which no engine would take
     * @param what which finding of that kind, as {@link FindingReview#what} says it
     * @param file the file in which that is written
     * @param line the line on which it stands, from 1
     * @param reason why
     * @param since the day on which it was accepted
     * @param until the last day
     */
    public record Accepted(
            Finding.Kind kind, String what, String file, int line, String reason, LocalDate since, LocalDate until) {
        /** @throws IllegalArgumentException if the kind is a flaw */
        public Accepted {
            if (kind.isFlaw()) {
                throw new IllegalArgumentException(kind + " cannot be accepted: no engine takes such a policy");
            }
        }

        /** {@code my-policy/accepted-findings.yaml:7}. */
        public String place() {
            return file + ":" + line;
        }
    }

    /**
     * Which finding of its kind it is: the titles of its rules and what it is about, without places and counts, so that edits
     * elsewhere leave it as it is.
     */
    public static String what(Finding finding) {
        String rules = finding.rules().stream()
                .map(RuleRef::name)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(" and "));
        return finding.about()
                .map(about -> rules.isEmpty() ? about : rules + ": " + about)
                .orElse(rules);
    }

    /** The findings that count: not accepted, or not any more. */
    public List<Finding> open() {
        return analysis.findings().stream()
                .filter(finding -> tolerated(finding).isEmpty())
                .toList();
    }

    /** The findings that are accepted today. */
    public List<Finding> tolerated() {
        return analysis.findings().stream()
                .filter(finding -> tolerated(finding).isPresent())
                .toList();
    }

    /** What is accepted but not found any more; none as long as something is not decided. */
    public List<Accepted> outdated() {
        return accepted.stream()
                .filter(one ->
                        analysis.isComplete() && analysis.findings().stream().noneMatch(finding -> isOf(one, finding)))
                .toList();
    }

    /** Whether everything was decided, every finding is accepted, and nothing is accepted that is not found. */
    public boolean isPassed() {
        return analysis.isComplete() && open().isEmpty() && outdated().isEmpty();
    }

    /** Why a finding is accepted, be it over or not. */
    public Optional<Accepted> known(Finding finding) {
        return accepted.stream().filter(one -> isOf(one, finding)).findFirst();
    }

    Optional<Accepted> tolerated(Finding finding) {
        return known(finding).filter(one -> !isOver(one));
    }

    boolean isOver(Accepted one) {
        return today.isAfter(one.until());
    }

    private static boolean isOf(Accepted one, Finding finding) {
        return one.kind() == finding.kind() && one.what().equals(what(finding));
    }
}
