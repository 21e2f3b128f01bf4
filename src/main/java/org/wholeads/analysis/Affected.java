package org.wholeads.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Initiative;
import org.wholeads.RuleRef;

/**
 * An initiative that another policy treats differently, and why. A rule stands if what it says counts: evidence and
 * consequences that hold, verdicts and tie-breaks of the highest salience that hold. A rule that says something else than
 * the rule of the same name in the other policy - another weight, another leader - is in both lists.
 *
 * @param initiative the initiative
 * @param before what the old policy says
 * @param after what the new policy says
 * @param added the entries of decisions that only the new policy makes
 * @param dropped the entries of decisions that only the old policy makes
 * @param nowStand rules of the new policy that stand and did not in the old one, in the order of the policy
 * @param noLongerStand rules of the old policy that stood and do not in the new one, in the order of the policy
 */
public record Affected(
        Initiative initiative,
        Situation before,
        Situation after,
        List<Entry> added,
        List<Entry> dropped,
        List<RuleRef> nowStand,
        List<RuleRef> noLongerStand) {
    public Affected {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        nowStand = List.copyOf(nowStand);
        noLongerStand = List.copyOf(noLongerStand);
    }

    /** Whether there is another leader, or one where there was none, or none where there was one. */
    public boolean changesLeader() {
        return !before.leader().equals(after.leader());
    }

    /** Empty if nothing changes. */
    static Optional<Affected> of(Initiative initiative, Hearing before, Hearing after) {
        List<Entry> added = less(after.entries(), before.entries());
        List<Entry> dropped = less(before.entries(), after.entries());
        if (before.situation().equals(after.situation()) && added.isEmpty() && dropped.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Affected(
                initiative,
                before.situation(),
                after.situation(),
                added,
                dropped,
                after.standingUnlike(before),
                before.standingUnlike(after)));
    }

    private static List<Entry> less(Set<Entry> all, Set<Entry> without) {
        Set<Entry> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return List.copyOf(rest);
    }
}
