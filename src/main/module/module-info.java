/**
 * Decides who should lead an AI initiative by rules that can be checked. {@code requires org.wholeads} is all that an
 * application needs to decide; formats need the module of their library, too: {@code tools.jackson.databind} for JSON,
 * {@code tools.jackson.dataformat.yaml} for YAML, {@code de.siegmar.fastcsv} for CSV. A Jackson mapper is given {@link
 * org.wholeads.portfolio.WholeadsModule} by hand: a module of JDK 17 cannot provide a service that may be absent.
 */
module org.wholeads {
    requires org.slf4j;

    // Automatic modules: where one of them is resolved, so are all others that are there, of Drools and KIE.
    requires org.drools.canonicalmodel;
    requires org.drools.core;
    requires org.drools.modelcompiler;
    requires org.kie.api;

    // What these ask of the JDK, which an automatic module cannot say.
    requires java.compiler;
    requires java.desktop;
    requires java.management;
    requires java.naming;
    requires java.xml;

    requires static org.jspecify;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;
    requires static org.snakeyaml.engine;
    requires static de.siegmar.fastcsv;
    requires static info.picocli;
    requires static org.junit.jupiter.api;
    requires static org.assertj.core;

    exports org.wholeads;
    exports org.wholeads.analysis;
    exports org.wholeads.coverage;
    exports org.wholeads.engine;
    exports org.wholeads.explain;
    exports org.wholeads.mutation;
    exports org.wholeads.policy;
    exports org.wholeads.portfolio;
    exports org.wholeads.report;
    exports org.wholeads.scenario;
    exports org.wholeads.testing;
}
