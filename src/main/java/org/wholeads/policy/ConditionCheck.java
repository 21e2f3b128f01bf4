package org.wholeads.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact.Form;
import org.wholeads.Spelling;
import org.wholeads.policy.ConstantCheck.Place;
import org.wholeads.policy.Syntax.AllSyntax;
import org.wholeads.policy.Syntax.AnySyntax;
import org.wholeads.policy.Syntax.ComparisonSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;
import org.wholeads.policy.Syntax.ContainmentSyntax;
import org.wholeads.policy.Syntax.Expression;
import org.wholeads.policy.Syntax.FieldSyntax;
import org.wholeads.policy.Syntax.MembershipSyntax;
import org.wholeads.policy.Syntax.NotSyntax;

/** Types the conditions of one pattern against the vocabulary. */
final class ConditionCheck {
    private static final String ATTRIBUTES = "attributes";

    private final Subject subject;
    private final Problems problems;
    private final ConstantCheck constants;

    ConditionCheck(Subject subject, Problems problems) {
        this.subject = subject;
        this.problems = problems;
        this.constants = new ConstantCheck(problems);
    }

    /** The condition; empty if something is wrong with it, which is then reported. */
    Optional<Condition> check(Expression expression) {
        if (expression instanceof AllSyntax all) {
            return every(all.parts(), Condition.All::new);
        }
        if (expression instanceof AnySyntax any) {
            return every(any.parts(), Condition.Any::new);
        }
        if (expression instanceof NotSyntax not) {
            return check(not.part()).map(Condition.Not::new);
        }
        if (expression instanceof ComparisonSyntax comparison) {
            return comparison(comparison);
        }
        return expression instanceof MembershipSyntax membership
                ? membership(membership)
                : containment((ContainmentSyntax) expression);
    }

    private Optional<Condition> every(List<Expression> parts, Function<List<Condition>, Condition> join) {
        List<Condition> checked = new ArrayList<>();
        for (Expression part : parts) {
            Optional<Condition> condition = check(part);
            if (condition.isPresent()) {
                checked.add(condition.get());
            }
        }
        return checked.size() == parts.size() ? Optional.of(join.apply(checked)) : Optional.empty();
    }

    private Optional<Condition> comparison(ComparisonSyntax syntax) {
        Optional<Field> field = field(syntax.field());
        if (isField(syntax.constant())) {
            problems.add(
                    syntax.constant().whole(),
                    "a field is compared with a constant, not with another field"
                            + (subject == Subject.BALANCE ? "; margin is cto minus cmo: margin > 0" : ""));
            return Optional.empty();
        }
        Optional<Constant> constant = constants.check(syntax.constant(), place(field, true));
        Operator operator = Operator.signed(syntax.operator().text()).orElseThrow();
        if (field.isEmpty() || constant.isEmpty()) {
            return Optional.empty();
        }
        String problem = Fit.comparisonProblem(field.get(), operator, constant.get());
        if (problem != null) {
            problems.add(
                    Fit.operatorIsWrong(field.get(), operator)
                            ? syntax.operator()
                            : syntax.constant().whole(),
                    problem);
            return Optional.empty();
        }
        return Optional.of(new Condition.Comparison(field.get(), operator, constant.get()));
    }

    private boolean isField(ConstantSyntax constant) {
        return constant.type() == null
                && constant.value().type() == Token.Type.WORD
                && Field.of(subject, constant.value().text()).isPresent();
    }

    private Optional<Condition> membership(MembershipSyntax syntax) {
        Optional<Field> field = field(syntax.field());
        List<Constant> checked = new ArrayList<>();
        Set<@Nullable Object> seen = new HashSet<>();
        for (ConstantSyntax constant : syntax.constants()) {
            constants.check(constant, place(field, false)).ifPresent(value -> {
                checked.add(value);
                String problem =
                        field.map(known -> Fit.memberProblem(known, value)).orElse(null);
                if (problem != null) {
                    problems.add(constant.whole(), problem);
                } else if (!seen.add(value.value())) {
                    problems.add(constant.whole(), value + " stands in this list already");
                }
            });
        }
        if (field.isPresent() && field.get().form() == Form.SEVERAL_OF) {
            problems.add(
                    syntax.operator(),
                    field.get() + " is a list; write: " + field.get() + " contains …, once for each constant");
        }
        boolean sound =
                field.isPresent() && checked.size() == syntax.constants().size() && seen.size() == checked.size();
        return sound ? Optional.of(new Condition.Membership(field.get(), syntax.negated(), checked)) : Optional.empty();
    }

    private Optional<Condition> containment(ContainmentSyntax syntax) {
        Optional<Field> field = field(syntax.field());
        Optional<Constant> constant = constants.check(syntax.constant(), place(field, false));
        if (field.isEmpty() || constant.isEmpty()) {
            return Optional.empty();
        }
        if (field.get().form() != Form.SEVERAL_OF) {
            problems.add(
                    syntax.operator(),
                    "only a list contains something, but " + field.get() + " takes " + Fit.values(field.get())
                            + "; write " + (syntax.negated() ? "!=" : "=="));
            return Optional.empty();
        }
        String problem = Fit.constantProblem(field.get(), constant.get());
        if (problem != null) {
            problems.add(syntax.constant().whole(), problem);
            return Optional.empty();
        }
        return Optional.of(new Condition.Containment(field.get(), syntax.negated(), constant.get()));
    }

    private static Place place(Optional<Field> field, boolean isComparison) {
        return field.map(known -> new Place(
                        constant -> Fit.fits(known, constant, isComparison),
                        () -> known + " takes " + Fit.values(known)))
                .orElse(Place.ANY);
    }

    private Optional<Field> field(FieldSyntax syntax) {
        Token name = syntax.name();
        Token key = syntax.key();
        boolean isAttribute = subject == Subject.INITIATIVE && name.text().equals(ATTRIBUTES);
        if (key != null && isAttribute) {
            if (key.text().isBlank() || key.text().length() > Limits.KEY) {
                problems.add(key, "a key has 1 to " + Limits.KEY + " characters");
                return Optional.empty();
            }
            return Optional.of(Field.attribute(key.text()));
        }
        if (key != null || isAttribute) {
            problems.add(
                    name,
                    isAttribute
                            ? "attributes needs a key: attributes[\"region\"]"
                            : "only attributes takes a key in brackets: attributes[\"region\"]");
            return Optional.empty();
        }
        Optional<Field> field = Field.of(subject, name.text());
        if (field.isEmpty()) {
            problems.add(name, noField(name.text()));
        }
        return field;
    }

    private String noField(String name) {
        for (Subject other : Subject.values()) {
            if (other != subject && Field.of(other, name).isPresent()) {
                return subject.label() + " has no field '" + name + "', but " + other.label() + " has; write: "
                        + other.label() + "( " + name + " … )";
            }
        }
        List<String> labels = Field.labels(subject);
        return subject.label() + " has no field '" + name + "'"
                + Spelling.closest(name, labels)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; it has " + String.join(", ", labels)
                                + (subject == Subject.INITIATIVE
                                        ? ", and attributes[\"…\"] for facts of your own"
                                        : ""));
    }
}
