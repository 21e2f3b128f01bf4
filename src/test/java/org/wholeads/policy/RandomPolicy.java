package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeads.Fact.Form;

/** Texts of policies that are valid, with everything that the dialect allows, in every layout that it allows. */
final class RandomPolicy {
    private static final List<String> GAPS =
            List.of(" ", " ", " ", " ", "  ", "\t", "\n", "\r\n", " // remark: \"end\"\n", " /* then */ ", "/**/ ");
    private static final List<String> TEXTS =
            List.of("x", "Because.", "a rule's 'end'", "// no remark", "/* none */", "café 漢字 😀", "end;", "then");

    private final Random random;

    RandomPolicy(Random random) {
        this.random = random;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(gaps()).append("package").append(gap()).append("rules").append(end());
        text.append("import").append(gap()).append("org.wholeads.*").append(end());
        text.append("global")
                .append(gap())
                .append("Ruling")
                .append(gap())
                .append("ruling")
                .append(end());
        int rules = 1 + random.nextInt(5);
        for (int i = 0; i < rules; i++) {
            text.append(rule(i));
        }
        return text.toString();
    }

    private String rule(int i) {
        Stage stage = any(Stage.values());
        List<Subject> subjects = new ArrayList<>(List.of(Subject.values()));
        subjects.removeIf(
                subject -> subject.stage().compareTo(stage) > 0 || (subject.stage() != stage && random.nextBoolean()));
        boolean joint = random.nextInt(3) == 0 && stage == Stage.CONSEQUENCE;
        StringBuilder text = new StringBuilder("rule").append(gap());
        text.append("\"")
                .append(any(TEXTS).replace("*/", ""))
                .append(' ')
                .append(i)
                .append("\"")
                .append(gap());
        if (random.nextBoolean()) {
            text.append("@")
                    .append(gaps())
                    .append("source")
                    .append(gaps())
                    .append("(")
                    .append(gaps());
            text.append("\"")
                    .append(any(TEXTS))
                    .append("\"")
                    .append(gaps())
                    .append(")")
                    .append(gaps());
        }
        if (random.nextBoolean()) {
            text.append("salience")
                    .append(gap())
                    .append(number(1_000_000, true))
                    .append(gap());
        }
        text.append("when").append(gap());
        for (Subject subject : subjects) {
            text.append(joint && subject == Subject.OUTCOME ? "Outcome( leader == Leader.JOINT )" : pattern(subject));
            text.append(random.nextInt(5) == 0 ? ";" : "").append(gap());
        }
        text.append("then").append(gap()).append(calls(stage, joint)).append("end");
        return text.append(random.nextInt(5) == 0 ? ";" : "").append(gap()).toString();
    }

    private String calls(Stage stage, boolean joint) {
        List<Verb> verbs = List.of(Verb.values()).stream()
                .filter(verb -> verb.stage() == stage && (joint || verb != Verb.TIE_BREAK))
                .toList();
        int calls = stage == Stage.VERDICT || joint ? 1 : 1 + random.nextInt(3);
        return IntStream.range(0, calls)
                .mapToObj(i -> call(verbs.get(random.nextInt(verbs.size()))))
                .collect(Collectors.joining(gap(), "", gap()));
    }

    private String call(Verb verb) {
        return "ruling" + gaps() + "." + gaps() + verb.label() + gaps() + "(" + gaps()
                + verb.parameters().stream().map(this::argument).collect(Collectors.joining(gaps() + "," + gaps()))
                + gaps() + ")" + gaps() + ";";
    }

    private String argument(Verb.Parameter parameter) {
        return switch (parameter) {
            case LEADER -> any("Leader.CTO", "Leader.CMO", "Leader.JOINT", "Leader.HANDS_ON_USER");
            case PERSON -> any("Leader.CTO", "Leader.CMO", "Leader.HANDS_ON_USER");
            case WEIGHT -> String.valueOf(1 + random.nextInt(100));
            case REQUIREMENT -> constant(any(org.wholeads.Requirement.values()));
            case ROLE -> constant(any(org.wholeads.Role.values()));
            case TEXT -> "\"" + any(TEXTS) + "\"";
        };
    }

    private String pattern(Subject subject) {
        return subject.label() + gaps() + "(" + gaps()
                + IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> condition(subject, 3))
                        .collect(Collectors.joining(gaps() + "," + gaps()))
                + gaps() + ")";
    }

    /** A condition on this subject, with brackets nested no deeper than this. */
    String condition(Subject subject, int depth) {
        Supplier<String> inner = () -> condition(subject, depth - 1);
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 4 -> inner.get() + gaps() + "&&" + gaps() + inner.get();
            case 5 -> inner.get() + gaps() + "||" + gaps() + inner.get() + gaps() + "||" + gaps() + inner.get();
            case 6 -> "!" + gaps() + "(" + gaps() + inner.get() + gaps() + ")";
            case 7, 8 -> "(" + gaps() + inner.get() + gaps() + ")";
            default -> atom(subject);
        };
    }

    private String atom(Subject subject) {
        List<String> labels = Field.labels(subject);
        Field field = subject == Subject.INITIATIVE && random.nextInt(8) == 0
                ? Field.attribute(any("region", "a rule's key", "é"))
                : Field.of(subject, labels.get(random.nextInt(labels.size()))).orElseThrow();
        if (field.form() == Form.SEVERAL_OF) {
            return field + gap() + any("", "not ") + "contains" + gap() + constant(any(field.choices()));
        }
        if (field.isOptional() && random.nextInt(5) == 0) {
            return field + gaps() + any("==", "!=") + gaps() + "null";
        }
        if (random.nextInt(4) == 0 && field.form() != Form.YES_NO) {
            return field + gap() + any("", "not" + gap()) + "in" + gaps() + "(" + gaps()
                    + IntStream.range(0, 3)
                            .mapToObj(i -> constant(field, i))
                            .distinct()
                            .collect(Collectors.joining(gaps() + "," + gaps()))
                    + gaps() + ")";
        }
        String operator = field.isNumber() ? any("==", "!=", "<", "<=", ">", ">=") : any("==", "!=");
        return field + gaps() + operator + gaps() + constant(field, 1 + random.nextInt(3));
    }

    private String constant(Field field, int variant) {
        return switch (field.form()) {
            case ONE_OF, SEVERAL_OF ->
                constant(field.choices().get(variant % field.choices().size()));
            case TEXT -> "\"" + TEXTS.get(variant) + "\"";
            case YES_NO -> any("true", "false");
            case WHOLE_NUMBER -> field.label().equals("margin") ? any("", "-") + (1 + variant) : "1" + variant;
            default -> "1" + variant + any("", ".5", ".00", "234567890.25");
        };
    }

    private static String constant(Enum<?> constant) {
        return new Constant(constant).toString();
    }

    private String number(int most, boolean mayBeNegative) {
        return (mayBeNegative && random.nextBoolean() ? "-" : "") + (1 + random.nextInt(most));
    }

    private String end() {
        return any(";", " ;", "") + gap();
    }

    private String gap() {
        return any(GAPS);
    }

    private String gaps() {
        return random.nextInt(3) == 0 ? any(GAPS) : "";
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
