package example;

import java.nio.file.Path;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.policy.PolicyReader;

/** Where the jobs get policies from. */
final class Policies {
    private static final String BUNDLED = "bundled";

    private Policies() {}

    /**
     * The policy in this directory of the driver's machine, once it is proved that it decides every initiative; or the
     * library's own, if it is called so.
     */
    static CompiledPolicy named(String name) {
        return name.equals(BUNDLED)
                ? CompiledPolicy.withDefaultPolicy()
                : CompiledPolicy.of(PolicyReader.fromDirectory(Path.of(name)));
    }
}
