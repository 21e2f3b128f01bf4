package example;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.wholeads.Fact;

/** The columns of a portfolio as tables have them: a column for each fact, under the vocabulary's name. */
final class FactColumns {
    static final String ATTRIBUTE = Fact.ATTRIBUTES.label() + ".";

    private FactColumns() {}

    /** All facts, and a column for each of these of the organisation's own. */
    static StructType with(Iterable<String> attributes) {
        List<StructField> columns = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact != Fact.ATTRIBUTES) {
                columns.add(DataTypes.createStructField(fact.label(), type(fact), true));
            }
        }
        for (String key : attributes) {
            columns.add(DataTypes.createStructField(ATTRIBUTE + key, DataTypes.StringType, true));
        }
        return DataTypes.createStructType(columns);
    }

    private static DataType type(Fact fact) {
        return switch (fact.form()) {
            case TEXT, ONE_OF -> DataTypes.StringType;
            case SEVERAL_OF -> DataTypes.createArrayType(DataTypes.StringType);
            case YES_NO -> DataTypes.BooleanType;
            case WHOLE_NUMBER -> DataTypes.IntegerType;
            case NUMBER -> DataTypes.DoubleType;
            case TEXT_BY_KEY -> DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
        };
    }
}
