package org.wholeads.cli;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.wholeads.DecisionService;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyOutline;

/** Where the commands get policies from. */
interface Policies {
    /** How users name the policy that comes with the library. */
    String BUNDLED = "bundled";

    /** The policy in this directory, or the bundled one if it is called so. */
    Policy named(String name);

    /** The texts of that policy, to show them. */
    PolicyOutline outline(String name);

    /** Decides by the policy that comes with the library. */
    DecisionService bundled();

    /** Decides by the policy in this directory, once it is proved that it decides every initiative. */
    DecisionService proved(Path directory);

    /** Decides by the policy in this directory, with its gaps and contradictions. */
    DecisionService unproved(Path directory);

    /**
     * The directory of this name.
     *
     * @throws UncheckedIOException naming it, if no directory can be called so
     */
    static Path directory(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UncheckedIOException(new NoSuchFileException(name, null, "is no file name"));
        }
    }

    /** The files of the policy that comes with the library. */
    List<Text> texts();

    /**
     * A file of a policy.
     *
     * @param name the file's name, without folders
     */
    record Text(String name, Source source) {}

    /** Opens the content of a file. */
    interface Source {
        InputStream open();
    }
}
