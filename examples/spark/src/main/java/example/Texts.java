package example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scala.jdk.javaapi.CollectionConverters;

/** Values of columns as texts by the name of a fact. */
final class Texts {
    private Texts() {}

    /** A map is a column for each of its keys. */
    static void add(String name, Object value, Map<String, List<String>> texts) {
        if (value instanceof scala.collection.Map<?, ?> map) {
            CollectionConverters.asJava(map).forEach((key, one) -> texts.put(name + "." + key, List.of(text(one))));
        } else if (value instanceof scala.collection.Iterable<?> several) {
            List<String> all = new ArrayList<>();
            several.foreach(one -> all.add(text(one)));
            texts.put(name, all);
        } else {
            texts.put(name, List.of(text(value)));
        }
    }

    private static String text(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
