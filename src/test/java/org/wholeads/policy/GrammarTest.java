package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.policy.Syntax.AllSyntax;
import org.wholeads.policy.Syntax.AnySyntax;
import org.wholeads.policy.Syntax.ComparisonSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;
import org.wholeads.policy.Syntax.ContainmentSyntax;
import org.wholeads.policy.Syntax.Expression;
import org.wholeads.policy.Syntax.MembershipSyntax;
import org.wholeads.policy.Syntax.NotSyntax;
import org.wholeads.policy.Syntax.RuleSyntax;
import org.wholeads.policy.grammar.PolicyGrammarLexer;
import org.wholeads.policy.grammar.PolicyGrammarParser;

/** The reader, written by hand, and the grammar, written down as a specification, agree. */
class GrammarTest {
    /** Fixtures that break no rule of grammar: they are too large, or letters and accents stand apart. */
    private static final Set<String> NOT_OF_GRAMMAR = Set.of(
            "accents-in-pieces",
            "arguments-11",
            "calls-51",
            "comparisons-201",
            "depth-21",
            "negation-21",
            "word-of-151-letters");

    private static final List<String> OTHER_WORDS = List.of(
            "rule",
            "\"x\"",
            "source",
            "@source(\"x\")",
            "salience",
            "when",
            "then",
            "end",
            "not",
            "in",
            "contains",
            "null",
            "true",
            "from",
            "eval",
            "Initiative",
            "Balance",
            "ruling",
            "Ruling",
            "org",
            "rules",
            "kind",
            "Kind",
            "==",
            "!=",
            "<",
            ">=",
            "=",
            "!",
            "&&",
            "||",
            "&",
            "|",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ";",
            ".",
            ":",
            "-",
            "+",
            "*",
            "/",
            "0",
            "1",
            "007",
            "1.5",
            "1.",
            ".5",
            "1x",
            "0x1",
            "1.5e3",
            "'",
            "\"",
            "\u201C",
            "\\",
            "\\u0022",
            "//",
            "/*",
            "*/",
            "#",
            "@",
            "$",
            "%",
            "?",
            "\r",
            "\n",
            "\f",
            "\u0000",
            "\u00A0",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "é",
            "😀",
            "exists",
            "package",
            "import",
            "global",
            "or",
            "and",
            "_",
            "x9",
            "// \u200B\n",
            "/* \\ */",
            "\"\u2028\"",
            "//\t\n");

    private static final long SEED = Seed.of(GrammarTest.class);

    static Stream<PolicyFixture> fixtures() {
        return Stream.of("hostile", "broken").flatMap(folder -> PolicyFixture.in(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void agree_on_fixtures(PolicyFixture fixture) {
        for (PolicyFile file : fixture.files()) {
            SourceText source = file.isRules() ? file.text(new ArrayList<>()) : null;
            if (source != null && NOT_OF_GRAMMAR.contains(fixture.name())) {
                assertThat(byReader(source.text())).isEmpty();
                assertThat(byGrammar(source.text())).isPresent();
            } else if (source != null) {
                assertAgreement(source.text());
            }
        }
    }

    @Test
    void agree_on_the_bundled_rules() throws Exception {
        Path rules = Path.of(System.getProperty("project.basedir", ""), "src/main/resources/rules");
        for (PolicyFile file : PolicyFiles.inDirectory(rules)) {
            if (file.isRules()) {
                String text = new String(file.bytes(), StandardCharsets.UTF_8);
                assertThat(byGrammar(text)).as(file.name()).isPresent();
                assertAgreement(text);
            }
        }
    }

    @Test
    void accept_every_valid_policy() {
        for (int i = 0; i < 500; i++) {
            String text = new RandomPolicy(new Random(SEED + i)).text();

            assertThat(byGrammar(text))
                    .as("-Dseed=%d, policy %d:%n%s", SEED, i, text)
                    .isPresent();
            assertAgreement(text);
            assertThat(PolicyReader.fromText(text).rules()).isNotEmpty();
        }
    }

    @Test
    void agree_on_policies_with_words_left_out_doubled_swapped_and_put_in() {
        int accepted = 0;
        for (int i = 0; i < 6_000; i++) {
            Random random = new Random(SEED + i);
            String text = new RandomPolicy(random).text();
            int edits = 1 + random.nextInt(3);
            for (int edit = 0; edit < edits; edit++) {
                text = edited(text, random);
            }
            accepted += assertAgreement(text) ? 1 : 0;
        }
        assertThat(accepted).as("some edits do no harm, most do").isBetween(50, 4_000);
    }

    private static String edited(String text, Random random) {
        List<Token> tokens = Lexer.tokens(new SourceText("x", text), new Problems(new SourceText("x", text)));
        Token token = tokens.get(random.nextInt(tokens.size()));
        Token other = tokens.get(random.nextInt(tokens.size()));
        String word = text.substring(token.offset(), token.end());
        String before = text.substring(0, token.offset());
        String after = text.substring(token.end());
        String blank = random.nextBoolean() ? " " : "";
        return switch (random.nextInt(5)) {
            case 0 -> before + after;
            case 1 -> before + word + blank + word + after;
            case 2 -> before + text.substring(other.offset(), other.end()) + after;
            case 3 -> before + OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())) + after;
            default -> before + OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())) + blank + word + after;
        };
    }

    /** Whether both accept. */
    private static boolean assertAgreement(String text) {
        Optional<List<String>> expected = byGrammar(text);
        assertThat(byReader(text))
                .as("-Dseed=%d, what the reader makes of:%n%s", SEED, text)
                .isEqualTo(expected);
        return expected.isPresent();
    }

    private static Optional<List<String>> byGrammar(String text) {
        PolicyGrammarLexer lexer = new PolicyGrammarLexer(CharStreams.fromString(text));
        PolicyGrammarParser parser = new PolicyGrammarParser(new CommonTokenStream(lexer));
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        PolicyGrammarParser.PolicyFileContext file = parser.policyFile();
        // How large a salience may be is a limit too, which the edits sometimes exceed.
        return parser.getNumberOfSyntaxErrors() > 0
                        || file.policyRule().stream()
                                .anyMatch(rule -> Outline.salience(rule).bitLength() > 31
                                        || Math.abs(Outline.salience(rule).intValue()) > Limits.SALIENCE)
                ? Optional.empty()
                : Optional.of(
                        file.policyRule().stream().map(rule -> Outline.of(rule)).toList());
    }

    private static Optional<List<String>> byReader(String text) {
        SourceText source = new SourceText("policy.drl", text);
        Problems problems = new Problems(source);
        List<RuleSyntax> rules = FileParser.rules(source, problems);
        // The reader takes a bare constant for grammar, so that the check can name the type that is missing.
        return problems.count() > 0 || rules.stream().anyMatch(GrammarTest::hasBareConstant)
                ? Optional.empty()
                : Optional.of(rules.stream().map(rule -> Outline.of(rule)).toList());
    }

    private static boolean hasBareConstant(RuleSyntax rule) {
        return Stream.concat(
                        rule.patterns().stream().flatMap(pattern -> pattern.conditions().stream()
                                .flatMap(GrammarTest::constants)),
                        rule.calls().stream().flatMap(call -> call.arguments().stream()))
                .anyMatch(constant -> constant.type() == null
                        && constant.value().type() == Token.Type.WORD
                        && !Set.of("true", "false", "null")
                                .contains(constant.value().text()));
    }

    private static Stream<ConstantSyntax> constants(Expression expression) {
        if (expression instanceof AllSyntax all) {
            return all.parts().stream().flatMap(GrammarTest::constants);
        }
        if (expression instanceof AnySyntax any) {
            return any.parts().stream().flatMap(GrammarTest::constants);
        }
        if (expression instanceof NotSyntax not) {
            return constants(not.part());
        }
        if (expression instanceof ComparisonSyntax comparison) {
            return Stream.of(comparison.constant());
        }
        return expression instanceof MembershipSyntax membership
                ? membership.constants().stream()
                : Stream.of(((ContainmentSyntax) expression).constant());
    }
}
