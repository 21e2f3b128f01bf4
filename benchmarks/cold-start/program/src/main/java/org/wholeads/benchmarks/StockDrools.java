package org.wholeads.benchmarks;

import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.PolicyReader;

/** What an application writes that lets Drools compile rules at run time, and nothing more. */
final class StockDrools {
    private StockDrools() {}

    static Leader decide(Class<? extends KieBuilder.ProjectType> way) {
        KieSession session = session(way);
        PlainRuling ruling = new PlainRuling();
        session.setGlobal("ruling", ruling);
        session.insert(OneInitiative.create());
        session.fireAllRules();
        session.insert(ruling.balance());
        session.fireAllRules();
        session.insert(new Outcome(ruling.leader()));
        session.fireAllRules();
        session.dispose();
        return ruling.leader();
    }

    private static KieSession session(Class<? extends KieBuilder.ProjectType> way) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        PolicyReader.bundledTexts().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                files.write("src/main/resources/rules/" + name, text);
            }
        });
        KieBuilder builder = services.newKieBuilder(files).buildAll(way);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
    }
}
