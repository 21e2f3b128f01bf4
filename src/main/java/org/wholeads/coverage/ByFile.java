package org.wholeads.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wholeads.RuleRef;

/** Results in the order in which people read: by file, then by line; those of leaders last. */
final class ByFile {
    /** Where the results stand that belong to no file. */
    static final String LEADERS = "leaders";

    private ByFile() {}

    /** The results of each file, and last those of leaders. */
    static Map<String, List<Result>> files(List<Result> results) {
        Map<String, List<Result>> files = new TreeMap<>();
        List<Result> leaders = new ArrayList<>();
        for (Result result : results) {
            Optional<RuleRef> rule = result.goal().about();
            List<Result> list =
                    rule.isPresent() ? files.computeIfAbsent(rule.get().file(), name -> new ArrayList<>()) : leaders;
            list.add(result);
        }
        files.values().forEach(list -> list.sort(Comparator.comparing(ByFile::line)));
        Map<String, List<Result>> all = new LinkedHashMap<>(files);
        if (!leaders.isEmpty()) {
            all.put(LEADERS, leaders);
        }
        return all;
    }

    /** The results of each rule, by its place and name, and last those of leaders. */
    static Map<String, List<Result>> rules(List<Result> results) {
        Map<String, List<Result>> rules = new LinkedHashMap<>();
        files(results)
                .values()
                .forEach(list -> list.forEach(result -> rules.computeIfAbsent(
                                result.goal().about().map(ByFile::heading).orElse(LEADERS), name -> new ArrayList<>())
                        .add(result)));
        return rules;
    }

    /** {@code evidence.drl:12 "The rule"}, which terminals and editors open with a click. */
    static String heading(RuleRef rule) {
        return rule.file() + ":" + rule.line() + " \"" + rule.name() + "\"";
    }

    private static int line(Result result) {
        return result.goal().about().map(RuleRef::line).orElse(0);
    }
}
