package org.wholeads.benchmarks.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wholeads.Initiative;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.PolicyReader;

/** From changed texts in memory to the first decision by them, in a JVM that has done it before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class EditToLive {
    @Param({"COMPILED_POLICY"})
    public Contender contender;

    @Param({"36"})
    public String rules;

    private final Initiative initiative = Initiatives.of(1)[0];
    private Map<String, String> texts;
    private Map<String, String> edited;
    private int edits;

    @Setup
    public void prepare() {
        texts = Policies.texts(rules);
    }

    /** What a rule says is worded anew each time. */
    @Setup(Level.Invocation)
    public void edit() {
        edits++;
        edited = new LinkedHashMap<>();
        texts.forEach((name, text) -> edited.put(name, text.replaceFirst("\\.\" \\);", ", edit " + edits + ".\" );")));
        if (edited.equals(texts)) {
            throw new IllegalStateException("nothing was edited");
        }
    }

    @Benchmark
    public Object live() {
        switch (contender) {
            case COMPILED_POLICY -> {
                return CompiledPolicy.unproved(PolicyReader.fromTexts(edited)).decide(initiative);
            }
            case RULE_ENGINE -> {
                return RuleEngine.unproved(PolicyReader.fromTexts(edited)).decide(initiative);
            }
            case STOCK_DROOLS -> {
                try (StockDrools stock = new StockDrools(edited)) {
                    return stock.decide(initiative);
                }
            }
            default -> throw new IllegalStateException(contender + " reads no rules");
        }
    }
}
