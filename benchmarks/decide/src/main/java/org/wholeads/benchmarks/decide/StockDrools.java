package org.wholeads.benchmarks.decide;

import java.util.Map;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyText;

/** Stock Drools compiles the texts in the classic way; a new session for each decision. */
final class StockDrools implements AutoCloseable {
    private static int releases;

    private final KieContainer container;
    private final KieBase base;

    StockDrools(Policy policy) {
        this(Map.of("policy.drl", PolicyText.of(policy)));
    }

    StockDrools(Map<String, String> texts) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        // A release of its own for each: default ones leak rules from one container to the next.
        ReleaseId release = services.newReleaseId("org.wholeads.benchmarks", "policy", Integer.toString(releases++));
        files.generateAndWritePomXML(release);
        texts.forEach((name, text) -> files.write("src/main/resources/rules/" + name, text));
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(builder.getResults().toString());
        }
        container = services.newKieContainer(builder.getKieModule().getReleaseId());
        base = container.getKieBase();
    }

    Hearing decide(Initiative initiative) {
        Hearing hearing = new Hearing();
        KieSession session = base.newKieSession();
        session.setGlobal("ruling", hearing);
        session.insert(initiative);
        session.fireAllRules();
        session.insert(hearing.balance());
        session.fireAllRules();
        session.insert(new Outcome(hearing.leader()));
        session.fireAllRules();
        session.dispose();
        return hearing;
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
    }
}
