package example;

import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.portfolio.InputRefusedException;

/**
 * Decides every row of a portfolio. The policies travel as data: each executor receives them once and builds the engines
 * of all its tasks from them.
 */
final class Redecision implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final RowReader reader;
    private final Broadcast<CompiledPolicy> policy;
    private final @Nullable Broadcast<CompiledPolicy> before;

    private Redecision(RowReader reader, Broadcast<CompiledPolicy> policy, @Nullable Broadcast<CompiledPolicy> before) {
        this.reader = reader;
        this.policy = policy;
        this.before = before;
    }

    /** A row of {@link DecisionRows} for each row of the input. */
    static Dataset<Row> of(Input input, CompiledPolicy policy, @Nullable CompiledPolicy before) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(input.rows().sparkSession().sparkContext());
        Redecision redecision = new Redecision(
                input.reader(), context.broadcast(policy), before == null ? null : context.broadcast(before));
        return input.rows().mapPartitions(redecision, Encoders.row(DecisionRows.TYPE));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Decisions(rows, reader, policy.value(), before == null ? null : before.value());
    }

    /** Decides a row when it is asked for. */
    record Decisions(
            Iterator<Row> rows,
            RowReader reader,
            DecisionService now,
            @Nullable DecisionService before) implements Iterator<Row> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            Row row = rows.next();
            Initiative initiative;
            try {
                initiative = reader.read(row);
            } catch (InputRefusedException e) {
                return DecisionRows.refused(reader.text(row), e);
            }
            Decision earlier = before == null ? null : before.decide(initiative);
            return DecisionRows.decided(initiative, now.decide(initiative), earlier);
        }
    }
}
