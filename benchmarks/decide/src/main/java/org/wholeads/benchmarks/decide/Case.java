package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wholeads.Audience;
import org.wholeads.Autonomy;
import org.wholeads.Consultation;
import org.wholeads.DataSensitivity;
import org.wholeads.Initiative;
import org.wholeads.Integration;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Objective;
import org.wholeads.Precondition;
import org.wholeads.Risk;
import org.wholeads.Scope;
import org.wholeads.Sourcing;
import org.wholeads.Team;
import org.wholeads.benchmarks.decide.HandWritten.Argument;

/** What hand-written rules read, with lists as bits, and where they write to. */
public final class Case {
    public final Initiative initiative;
    public final String id;
    public final String name;
    public final Kind kind;
    public final Objective primaryObjective;
    public final long objectives;
    public final Scope scope;
    public final Audience audience;
    public final DataSensitivity dataSensitivity;
    public final Boolean personalData;
    public final Integration integration;
    public final Sourcing sourcing;
    public final Risk risk;
    public final Autonomy autonomy;
    public final Team handsOnTeam;
    public final String handsOnUser;
    public final long affectedTeams;
    public final Integer users;
    public final Double annualCost;
    public final Boolean technicalWorkFunded;

    /** The sums so far. */
    public int cto;

    public int cmo;
    public int handsOnUserSum;
    public int margin;
    public Leader leader;

    public final List<Argument> evidence = new ArrayList<>();
    public final List<Argument> verdicts = new ArrayList<>();
    public final List<Argument> tieBreaks = new ArrayList<>();
    public final List<Precondition> conditions = new ArrayList<>();
    public final List<Note> risks = new ArrayList<>();
    public final List<Note> advice = new ArrayList<>();
    public final List<Consultation> consulted = new ArrayList<>();
    public final List<Note> questions = new ArrayList<>();

    Case(Initiative initiative) {
        this.initiative = initiative;
        id = initiative.id();
        name = initiative.name();
        kind = initiative.kind();
        primaryObjective = initiative.primaryObjective();
        objectives = bits(initiative.objectives());
        scope = initiative.scope();
        audience = initiative.audience();
        dataSensitivity = initiative.dataSensitivity();
        personalData = initiative.personalData();
        integration = initiative.integration();
        sourcing = initiative.sourcing();
        risk = initiative.risk();
        autonomy = initiative.autonomy();
        handsOnTeam = initiative.handsOnTeam();
        handsOnUser = initiative.handsOnUser();
        affectedTeams = initiative.affectedTeams() == null ? 0 : bits(initiative.affectedTeams());
        users = initiative.users();
        annualCost = initiative.annualCost();
        technicalWorkFunded = initiative.technicalWorkFunded();
    }

    private static long bits(Collection<? extends Enum<?>> values) {
        long bits = 0;
        for (Enum<?> value : values) {
            bits |= 1L << value.ordinal();
        }
        return bits;
    }
}
