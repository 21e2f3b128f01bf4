package example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the user wrote after the name of a job: {@code --name value} pairs. */
final class Options {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final String usage;

    private Options(String usage) {
        this.usage = usage;
    }

    /** @throws IllegalArgumentException if a name is not one of those, is there twice, or lacks its value */
    static Options of(String usage, List<String> names, String... args) {
        Options options = new Options(usage);
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!names.contains(name)) {
                throw options.wrong("\"" + args[i] + "\" is none of "
                        + names.stream().map(known -> "--" + known).collect(Collectors.joining(", ")));
            }
            if (i + 1 == args.length) {
                throw options.wrong("--" + name + " needs a value");
            }
            if (options.values.put(name, args[i + 1]) != null) {
                throw options.wrong("--" + name + " is there twice");
            }
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw wrong("--" + name + " is required");
        }
        return value;
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A whole number from {@code least} on; underscores may separate its digits. */
    long number(String name, long otherwise, long least) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong("--" + name + " must be a whole number from " + least + " on, but is \"" + text + "\"");
    }

    IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(problem + "\n" + usage);
    }
}
