package org.wholeads.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeads.PolicyId;
import org.wholeads.policy.Syntax.RuleSyntax;

/** Reads all files, and checks what concerns more than one rule. */
final class PolicyCheck {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> firstByName = new HashMap<>();
    private int ruleCount;
    private Map<String, String> properties = Map.of();

    private PolicyCheck() {}

    static Policy policy(String name, List<PolicyFile> files) {
        PolicyCheck check = new PolicyCheck();
        check.sizes(files);
        if (check.problems.isEmpty()) {
            check.files(files);
        }
        if (check.problems.isEmpty() && check.rules.isEmpty()) {
            check.noRule(name, files);
        }
        if (!check.problems.isEmpty()) {
            throw new PolicyRejectedException(check.problems);
        }
        PolicyId id = new PolicyId(
                check.properties.getOrDefault("name", name),
                check.properties.getOrDefault("version", "unversioned"),
                sha256(files));
        return new Policy(id, check.rules);
    }

    private void noRule(String name, List<PolicyFile> files) {
        files.stream()
                .filter(PolicyFile::isRules)
                .findFirst()
                .ifPresentOrElse(
                        file -> problem(file.name(), "there is no rule; a policy has at least one"),
                        () -> problem(
                                name, "there is no .drl file; a policy has at least one, with at least one rule"));
    }

    private void sizes(List<PolicyFile> files) {
        if (files.size() > Limits.FILES) {
            problem(files.get(Limits.FILES).name(), "a policy has at most " + Limits.FILES + " files");
        }
        long bytes = 0;
        Set<String> names = new HashSet<>();
        for (PolicyFile file : files) {
            if (!SourceText.visible(file.name()).equals(file.name())) {
                problem(file.name(), "the file's name holds a character that cannot be seen; rename it");
            }
            if (!names.add(file.name())) {
                problem(file.name(), "there are two files of this name; rename one");
            }
            bytes += file.bytes().length;
            if (bytes > Limits.POLICY_BYTES) {
                problem(file.name(), "with this file the policy is larger than " + Limits.POLICY_BYTES + " bytes");
                return;
            }
        }
    }

    private void files(List<PolicyFile> files) {
        for (PolicyFile file : files) {
            if (problems.size() > Limits.POLICY_PROBLEMS) {
                problem(file.name(), "there may be more problems from this file on; correct the others first");
                return;
            }
            file(file);
        }
    }

    private void file(PolicyFile file) {
        SourceText source = file.text(problems);
        if (source == null) {
            return;
        }
        Problems found = new Problems(source);
        if (file.isRules()) {
            rules(source, found);
        } else {
            properties = PolicyProperties.read(source, found);
        }
        problems.addAll(found.list());
    }

    private void rules(SourceText source, Problems found) {
        RuleCheck check = new RuleCheck(source, found);
        for (RuleSyntax syntax : FileParser.rules(source, found)) {
            ruleCount++;
            if (ruleCount == Limits.RULES + 1) {
                found.add(syntax.name(), "a policy has at most " + Limits.RULES + " rules");
            }
            if (ruleCount > Limits.RULES || found.areTooMany()) {
                return;
            }
            unique(source, syntax.name(), found);
            check.check(syntax).ifPresent(rules::add);
        }
    }

    private void unique(SourceText source, Token name, Problems found) {
        String first = firstByName.get(name.text());
        if (first == null) {
            firstByName.put(name.text(), source.file() + " line " + source.line(name.offset()));
        } else {
            found.add(name, "there is a rule of this name already, in " + first);
        }
    }

    private void problem(String file, String message) {
        problems.add(new Problem(SourceText.visible(file), 1, 1, message, null));
    }

    /** Over name, size and content of every file, in order of name; line ends are a line feed, whatever the file has. */
    private static String sha256(List<PolicyFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PolicyFile file : files) {
                byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
                byte[] content = file.withLineFeeds();
                digest.update(ByteBuffer.allocate(8)
                        .putInt(name.length)
                        .putInt(content.length)
                        .flip());
                digest.update(name);
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
