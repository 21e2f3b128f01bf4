package org.wholeads;

import java.io.Serializable;

/**
 * Which policy decided.
 *
 * @param name the policy's name
 * @param version the policy's version as its authors count it
 * @param sha256 SHA-256 of all its texts, 64 hexadecimal digits: two policies with the same digest say the same. It covers
 *     the name and every character of every file, remarks and {@code policy.properties} included, whatever the order of
 *     the files; only the kind of line end, LF or CRLF, makes no difference
 */
public record PolicyId(String name, String version, String sha256) implements Serializable {
    @Override
    public String toString() {
        return name + " " + version + " (" + sha256.substring(0, Math.min(12, sha256.length())) + ")";
    }
}
