package org.wholeads.engine;

import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;

/** Stock Drools: it compiles the texts itself, and nothing of ours stands between the rules and what they say. */
final class StockJudge implements Judge, AutoCloseable {
    /** The two ways in which Drools compiles rules. */
    enum Way {
        CLASSIC(DrlProject.class),
        EXECUTABLE_MODEL(ExecutableModelProject.class);

        private final Class<? extends KieBuilder.ProjectType> project;

        Way(Class<? extends KieBuilder.ProjectType> project) {
            this.project = project;
        }
    }

    private static int containers;

    private final KieContainer container;
    private final KieBase base;

    StockJudge(Map<String, String> texts, Way way) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        // A release of its own for each container: default ones leak rules from one to the next.
        ReleaseId release = services.newReleaseId("org.wholeads.test", "policy", Integer.toString(nextContainer()));
        files.generateAndWritePomXML(release);
        texts.forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                files.write("src/main/resources/rules/" + name, text);
            }
        });
        KieBuilder builder = services.newKieBuilder(files).buildAll(way.project);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(
                    "stock Drools refuses the policy: " + builder.getResults() + "\n" + texts);
        }
        KieModule module = builder.getKieModule();
        container = services.newKieContainer(module.getReleaseId());
        base = container.getKieBase();
    }

    private static synchronized int nextContainer() {
        containers++;
        return containers;
    }

    @Override
    public Judgement judge(Initiative initiative) {
        Protocol protocol = new Protocol();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("ruling", protocol);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    RuleImpl rule = (RuleImpl) event.getMatch().getRule();
                    protocol.speaking(rule.getName(), rule.getSalienceValue());
                }
            });
            session.insert(initiative);
            session.fireAllRules();
            session.insert(protocol.balance());
            session.fireAllRules();
            Leader leader = protocol.leader();
            if (leader == null) {
                return Judgement.UNDECIDED;
            }
            session.insert(new Outcome(leader));
            session.fireAllRules();
            return protocol.judgement();
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
    }
}
