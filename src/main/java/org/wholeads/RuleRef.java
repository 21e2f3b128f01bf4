package org.wholeads;

import java.io.Serializable;

/**
 * Where a rule stands.
 *
 * @param name the rule's name, unique in its policy
 * @param file the file it stands in, without folders
 * @param line the line of its name, from 1
 */
public record RuleRef(String name, String file, int line) implements Serializable {
    @Override
    public String toString() {
        return "\"" + name + "\" (" + file + ":" + line + ")";
    }
}
