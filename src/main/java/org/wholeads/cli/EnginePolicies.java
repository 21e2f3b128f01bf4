package org.wholeads.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.wholeads.DecisionService;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyOutline;
import org.wholeads.policy.PolicyReader;

/** Policies decided by the rule engine. */
final class EnginePolicies implements Policies {
    @Override
    public Policy named(String name) {
        return name.equals(BUNDLED) ? PolicyReader.bundled() : PolicyReader.fromDirectory(Policies.directory(name));
    }

    @Override
    public PolicyOutline outline(String name) {
        return name.equals(BUNDLED) ? PolicyOutline.bundled() : PolicyOutline.fromDirectory(Policies.directory(name));
    }

    @Override
    public DecisionService bundled() {
        return RuleEngine.withDefaultPolicy();
    }

    @Override
    public DecisionService proved(Path directory) {
        return RuleEngine.of(PolicyReader.fromDirectory(directory));
    }

    @Override
    public DecisionService unproved(Path directory) {
        return RuleEngine.unproved(PolicyReader.fromDirectory(directory));
    }

    @Override
    public List<Text> texts() {
        return PolicyReader.bundledTexts().entrySet().stream()
                .map(text -> new Text(
                        text.getKey(),
                        () -> new ByteArrayInputStream(text.getValue().getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
