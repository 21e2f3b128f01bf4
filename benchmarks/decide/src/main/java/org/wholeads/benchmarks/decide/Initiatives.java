package org.wholeads.benchmarks.decide;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;

/**
 * Initiatives whose facts are as frequent as in a collection of 95 published cases, each drawn by itself; {@code -} stands
 * for a fact that nobody stated. What those cases never state (users, cost) gets frequencies of ours. The same seed gives
 * the same initiatives.
 */
final class Initiatives {
    private static final long SEED = 20_260_102;

    private static final String OBJECTIVE =
            """
            CUSTOMER_EXPERIENCE 32, SPECIALIST_WORK 25, DECISION_SUPPORT 15, PRODUCTIVITY 12, CREATIVE_CONTENT 12,
            SOFTWARE_DEVELOPMENT 9, MARKETING_EFFECTIVENESS 8, REVENUE_GROWTH 6, CUSTOMER_ENGAGEMENT 5, DATA_SECURITY 5,
            SYSTEM_RELIABILITY 5, INFRASTRUCTURE 5, CUSTOMER_INSIGHT 5, TRUST_AND_SAFETY 4, DATA_MANAGEMENT 4,
            TECHNOLOGY_INNOVATION 4, PROCESS_AUTOMATION 4, COMPLIANCE 3, BRAND_POSITIONING 3, COST_EFFICIENCY 2,
            SYSTEM_INTEGRATION 1, DATA_INTEGRATION 1""";
    private static final String TEAM =
            """
            TECHNOLOGY 45, PRODUCT 30, OPERATIONS 8, MARKETING 4, HUMAN_RESOURCES 2, LEGAL 1, FINANCE 1,
            CORE_BUSINESS 1, CREATIVE 1, SALES 1""";
    private static final Map<Fact, String> FREQUENCIES = Map.ofEntries(
            Map.entry(Fact.KIND, "SOLUTION 64, TOOL 25, PLATFORM 5, STRATEGY 1"),
            Map.entry(Fact.SCOPE, "- 26, DEPARTMENT 31, TEAM 20, INDIVIDUAL 9, COMPANY 9"),
            Map.entry(Fact.AUDIENCE, "- 1, STAFF 54, NONE 22, CUSTOMERS 16, BOTH 2"),
            Map.entry(Fact.DATA_SENSITIVITY, "- 18, INTERNAL 27, CONFIDENTIAL 25, PUBLIC 19, RESTRICTED 6"),
            Map.entry(Fact.PERSONAL_DATA, "- 44, true 26, false 25"),
            Map.entry(Fact.INTEGRATION, "- 19, EMBEDDED 35, CONNECTED 26, STANDALONE 15"),
            Map.entry(Fact.SOURCING, "- 3, BUILT 57, OFF_THE_SHELF 31, CONFIGURED 4"),
            Map.entry(Fact.RISK, "- 3, MINIMAL 70, LIMITED 13, HIGH 9"),
            Map.entry(Fact.AUTONOMY, "- 15, ASSISTS 53, ACTS_ALONE 26, ACTS_WITH_APPROVAL 1"),
            Map.entry(
                    Fact.HANDS_ON_TEAM,
                    "- 28, TECHNOLOGY 16, CORE_BUSINESS 15, OPERATIONS 9, MARKETING 8, CUSTOMER_SERVICE 5, CREATIVE 5,"
                            + " EVERYONE 3, SALES 3, RESEARCH 2, HUMAN_RESOURCES 1"),
            Map.entry(Fact.HANDS_ON_USER, "- 30, copywriters 25, engineers 40"),
            Map.entry(Fact.TECHNICAL_WORK_FUNDED, "- 84, true 10, false 1"),
            Map.entry(Fact.USERS, "- 60, 5 10, 40 10, 300 10, 5000 5"),
            Map.entry(Fact.ANNUAL_COST, "- 70, 1200.0 10, 80000.0 10, 2500000.0 5"));

    private final Random random = new Random(SEED);

    private Initiatives() {}

    static Initiative[] of(int count) {
        Initiatives source = new Initiatives();
        Initiative[] initiatives = new Initiative[count];
        for (int i = 0; i < count; i++) {
            initiatives[i] = source.next(i);
        }
        return initiatives;
    }

    private Initiative next(int number) {
        InitiativeBuilder builder = Initiative.builder().id("I" + number).name("Initiative " + number);
        for (Fact fact : Fact.values()) {
            String frequencies = FREQUENCIES.get(fact);
            if (frequencies != null) {
                builder.set(fact, value(fact, drawn(frequencies)));
            }
        }
        builder.set(Fact.OBJECTIVES, several(Fact.OBJECTIVES, OBJECTIVE, drawn("1 33, 2 50, 3 12")));
        builder.set(Fact.AFFECTED_TEAMS, several(Fact.AFFECTED_TEAMS, TEAM, drawn("- 40, 1 25, 2 21, 3 9")));
        return builder.build();
    }

    private Object several(Fact fact, String frequencies, String count) {
        if (count.equals("-")) {
            return null;
        }
        Set<Object> values = new LinkedHashSet<>();
        while (values.size() < Integer.parseInt(count)) {
            values.add(value(fact, drawn(frequencies)));
        }
        return List.copyOf(values);
    }

    private static Object value(Fact fact, String text) {
        if (text.equals("-")) {
            return null;
        }
        return switch (fact.form()) {
            case ONE_OF, SEVERAL_OF ->
                fact.choices().stream()
                        .filter(choice -> choice.name().equals(text))
                        .findFirst()
                        .orElseThrow();
            case YES_NO -> Boolean.valueOf(text);
            case WHOLE_NUMBER -> Integer.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case TEXT, TEXT_BY_KEY -> text;
        };
    }

    private String drawn(String frequencies) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        int sum = 0;
        for (String entry : frequencies.split(",")) {
            String[] parts = entry.strip().split(" ");
            weights.put(parts[0], Integer.valueOf(parts[1]));
            sum += weights.get(parts[0]);
        }
        int rest = random.nextInt(sum);
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            rest -= entry.getValue();
            if (rest < 0) {
                return entry.getKey();
            }
        }
        throw new AssertionError(frequencies);
    }
}
