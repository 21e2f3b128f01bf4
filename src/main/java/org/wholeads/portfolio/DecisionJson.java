package org.wholeads.portfolio;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Note;
import org.wholeads.PolicyId;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import tools.jackson.core.JsonGenerator;

/**
 * Decisions as JSON objects: {@code "type":"DECISION"}, the {@code id} and {@code name} of the initiative, {@code
 * mustNotGoAhead}, then every part of {@link Decision} under its own name, all of them always there, in stable order. Stateless;
 * may be used by many threads.
 */
public final class DecisionJson {
    private final JsonGenerator json;

    DecisionJson(JsonGenerator json) {
        this.json = json;
    }

    /** The decision on one line; {@code id} and {@code name} are {@code null}. */
    public static String write(Decision decision) {
        return write(null, null, decision);
    }

    /** The decision on one line; {@code id} is {@code null} where the initiative has none. */
    public static String write(Initiative initiative, Decision decision) {
        return write(initiative.id(), initiative.name(), decision);
    }

    private static String write(@Nullable String id, @Nullable String name, Decision decision) {
        OptionalLibrary.JACKSON.require();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            new DecisionJson(json).object(id, name, decision);
        }
        return InvisibleCharacters.escaped(text.toString());
    }

    void object(@Nullable String id, @Nullable String name, Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("type", "DECISION");
        json.writeName("id");
        json.writeString(id);
        json.writeName("name");
        json.writeString(name);
        decision(decision);
        json.writeEndObject();
    }

    private void decision(Decision decision) {
        json.writeBooleanProperty("mustNotGoAhead", decision.mustNotGoAhead());
        text("leader", decision.leader());
        text("accountable", decision.accountable());
        balance(decision.balance());
        list("reasons", decision.reasons(), this::reason);
        list("conditions", decision.conditions(), condition -> {
            text("requirement", condition.requirement());
            text("owner", condition.owner());
            text("because", condition.because());
            rule(condition.rule());
        });
        list("risks", decision.risks(), this::note);
        list("advice", decision.advice(), this::note);
        list("consulted", decision.consulted(), consultation -> {
            text("role", consultation.role());
            text("because", consultation.because());
            rule(consultation.rule());
        });
        list("questions", decision.questions(), this::note);
        json.writeArrayPropertyStart("unknown");
        decision.unknown().forEach(json::writeString);
        json.writeEndArray();
        policy(decision.policy());
    }

    private void balance(Balance balance) {
        json.writeObjectPropertyStart("balance");
        json.writeNumberProperty("cto", balance.cto());
        json.writeNumberProperty("cmo", balance.cmo());
        json.writeNumberProperty("handsOnUser", balance.handsOnUser());
        json.writeNumberProperty("margin", balance.margin());
        json.writeEndObject();
    }

    private void reason(Reason reason) {
        text("type", reason.type());
        text("leader", reason.leader());
        json.writeNumberProperty("weight", reason.weight());
        text("because", reason.because());
        text("standing", reason.standing());
        rule(reason.rule());
    }

    private void note(Note note) {
        text("text", note.text());
        rule(note.rule());
    }

    private void rule(RuleRef rule) {
        json.writeObjectPropertyStart("rule");
        text("name", rule.name());
        text("file", rule.file());
        json.writeNumberProperty("line", rule.line());
        json.writeEndObject();
    }

    private void policy(PolicyId policy) {
        json.writeObjectPropertyStart("policy");
        text("name", policy.name());
        text("version", policy.version());
        text("sha256", policy.sha256());
        json.writeEndObject();
    }

    private void text(String name, Object value) {
        json.writeStringProperty(name, value.toString());
    }

    private <T> void list(String name, List<T> values, Consumer<T> content) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            content.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
