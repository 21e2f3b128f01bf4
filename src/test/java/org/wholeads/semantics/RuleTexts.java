package org.wholeads.semantics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeads.semantics.Condition.AtLeastOne;
import org.wholeads.semantics.Condition.Both;
import org.wholeads.semantics.Condition.Contains;
import org.wholeads.semantics.Condition.Not;
import org.wholeads.semantics.Condition.OneOf;
import org.wholeads.semantics.Condition.Order;
import org.wholeads.semantics.Condition.Unknown;
import org.wholeads.semantics.WrittenRule.Call;

/** Reads the texts of rules that the library accepts too; texts that are wrong are not its business. */
final class RuleTexts {
    private static final Pattern TOKEN = Pattern.compile(
            "//.*|(?s:/\\*.*?\\*/)|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|\\w+|&&|\\|\\||[=!<>]=|\\S", Pattern.UNICODE_CASE);
    private static final Object NULL = new Object();

    private final List<String> tokens;
    private int at;

    private RuleTexts(List<String> tokens) {
        this.tokens = tokens;
    }

    static List<WrittenRule> read(Collection<String> texts) {
        List<WrittenRule> rules = new ArrayList<>();
        for (String text : texts) {
            List<String> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                if (!matcher.group().startsWith("//") && !matcher.group().startsWith("/*")) {
                    tokens.add(matcher.group());
                }
            }
            RuleTexts reader = new RuleTexts(tokens);
            reader.at = tokens.contains("rule") ? tokens.indexOf("rule") : tokens.size();
            while (reader.at < tokens.size()) {
                rules.add(reader.rule());
            }
        }
        return rules;
    }

    private WrittenRule rule() {
        expect("rule");
        String name = text();
        if (skip("@")) {
            expect("source", "(");
            text();
            expect(")");
        }
        int salience = skip("salience") ? Integer.parseInt(next()) : 0;
        Map<String, Condition> patterns = new LinkedHashMap<>();
        expect("when");
        while (!skip("then")) {
            String subject = next();
            expect("(");
            List<Condition> conditions = new ArrayList<>();
            while (!skip(")")) {
                conditions.add(any());
                skip(",");
            }
            skip(";");
            patterns.put(subject, new Both(conditions));
        }
        List<Call> calls = new ArrayList<>();
        while (!skip("end")) {
            expect("ruling", ".");
            String verb = next();
            expect("(");
            calls.add(new Call(verb, constants(true)));
            expect(";");
        }
        skip(";");
        return new WrittenRule(name, salience, patterns, calls);
    }

    /** "{@code &&} binds tighter than {@code ||}." */
    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (skip("||")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new AtLeastOne(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(part()));
        while (skip("&&")) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new Both(parts);
    }

    private Condition part() {
        boolean negated = skip("!");
        if (!negated && !peek().equals("(")) {
            return atom();
        }
        expect("(");
        Condition inner = any();
        expect(")");
        return negated ? new Not(inner) : inner;
    }

    private Condition atom() {
        String field = next();
        if (skip("[")) {
            field = Facts.attribute(text());
            expect("]");
        }
        boolean negated = skip("not");
        String operator = next();
        return switch (operator) {
            case "in" -> {
                expect("(");
                yield new OneOf(field, negated, constants(false));
            }
            case "contains" -> new Contains(field, negated, constant(false));
            case "==", "!=" -> equality(field, operator.equals("!="), constant(false));
            default -> new Order(field, operator, (Double) constant(false));
        };
    }

    private static Condition equality(String field, boolean negated, Object constant) {
        return constant == NULL ? new Unknown(field, negated) : new OneOf(field, negated, List.of(constant));
    }

    private List<Object> constants(boolean whole) {
        List<Object> constants = new ArrayList<>();
        while (!skip(")")) {
            constants.add(constant(whole));
            skip(",");
        }
        return constants;
    }

    /** In conditions all numbers are decimals; a weight is a whole number. */
    private Object constant(boolean whole) {
        if (peek().startsWith("\"")) {
            return text();
        }
        String token = next();
        if (token.matches("-?\\d.*")) {
            return whole ? (Object) Integer.valueOf(token) : Double.valueOf(token);
        }
        if (Set.of("true", "false").contains(token)) {
            return Boolean.valueOf(token);
        }
        if (token.equals("null")) {
            return NULL;
        }
        expect(".");
        return constant(token, next());
    }

    private static Object constant(String type, String name) {
        try {
            for (Object constant : Class.forName("org.wholeads." + type).getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(type, e);
        }
        throw new IllegalArgumentException(type + "." + name);
    }

    private String text() {
        String token = next();
        return token.substring(1, token.length() - 1);
    }

    private String peek() {
        return tokens.get(at);
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean skip(String token) {
        boolean found = at < tokens.size() && peek().equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String... expected) {
        for (String token : expected) {
            if (!skip(token)) {
                throw new IllegalArgumentException("expected " + token + ", found " + peek());
            }
        }
    }
}
