package org.wholeads;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Spelling {
    private static final int LONGEST = 60;

    private Spelling() {}

    /**
     * The candidate that is nearest to the word, if one is near: at most a third of its letters, and at most four, have
     * to be inserted, left out, replaced or swapped with their neighbour (optimal string alignment distance). Upper and
     * lower case, blanks, {@code -} and {@code _} do not count. Equally near candidates: the first.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        if (word.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            String plain = plain(candidate);
            int most = Math.min(4, Math.max(wanted.length(), plain.length()) / 3);
            if (Math.abs(wanted.length() - plain.length()) <= most) {
                int distance = distance(wanted, plain);
                if (distance <= most && distance < least) {
                    nearest = candidate;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != ' ' && c != '_' && c != '-') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
