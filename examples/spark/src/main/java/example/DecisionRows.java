package example;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Precondition;
import org.wholeads.portfolio.InputRefusedException;

/** Decisions, and rows that could not be decided, as rows of one table that is stored in two directories. */
final class DecisionRows {
    /** Names the directory in which a row is stored. */
    static final String OUTCOME = "outcome";

    static final String DECIDED = "decided";
    static final String REFUSED = "refused";

    static final StructType TYPE = type();

    private DecisionRows() {}

    private static StructType type() {
        var texts = DataTypes.createArrayType(DataTypes.StringType);
        return new StructType()
                .add("id", DataTypes.StringType)
                .add("leader", DataTypes.StringType)
                .add("accountable", DataTypes.StringType)
                .add("rule", DataTypes.StringType)
                .add("because", DataTypes.StringType)
                .add("conditions", texts)
                .add("policy", DataTypes.StringType)
                .add("leaderBefore", DataTypes.StringType)
                .add("accountableBefore", DataTypes.StringType)
                .add("conditionsBefore", texts)
                .add("policyBefore", DataTypes.StringType)
                .add("changed", texts)
                .add("row", DataTypes.StringType)
                .add("problems", texts)
                .add(OUTCOME, DataTypes.StringType);
    }

    /** What a job stored in this directory. */
    static Dataset<Row> stored(SparkSession spark, String directory) {
        return spark.read().schema(TYPE).parquet(directory);
    }

    /** The decision, and what the policy before it said, if there is one. */
    static Row decided(Initiative initiative, Decision now, @Nullable Decision before) {
        String[] conditions = conditions(now);
        String[] conditionsBefore = before == null ? null : conditions(before);
        return RowFactory.create(
                initiative.id(),
                now.leader().name(),
                now.accountable().name(),
                now.mainReason().rule().name(),
                now.mainReason().because(),
                conditions,
                now.policy().sha256(),
                before == null ? null : before.leader().name(),
                before == null ? null : before.accountable().name(),
                conditionsBefore,
                before == null ? null : before.policy().sha256(),
                before == null ? null : changed(now, conditions, before, conditionsBefore),
                null,
                null,
                DECIDED);
    }

    static Row refused(String row, InputRefusedException e) {
        String[] problems = e.problems().stream().map(Object::toString).toArray(String[]::new);
        return RowFactory.create(
                null, null, null, null, null, null, null, null, null, null, null, null, row, problems, REFUSED);
    }

    /** Several rules may ask for the same condition. */
    private static String[] conditions(Decision decision) {
        if (decision.conditions().isEmpty()) {
            return NONE;
        }
        Set<String> conditions = new LinkedHashSet<>();
        for (Precondition condition : decision.conditions()) {
            conditions.add(condition.requirement() + " by " + condition.owner());
        }
        return conditions.toArray(String[]::new);
    }

    private static final String[] NONE = {};

    private static String[] changed(Decision now, String[] conditions, Decision before, String[] conditionsBefore) {
        List<String> changed = new ArrayList<>(3);
        if (now.leader() != before.leader()) {
            changed.add("leader");
        }
        if (now.accountable() != before.accountable()) {
            changed.add("accountable");
        }
        // Their order follows from what they are, so that an equal set is an equal list.
        if (!List.of(conditions).equals(List.of(conditionsBefore))) {
            changed.add("conditions");
        }
        return changed.toArray(String[]::new);
    }
}
