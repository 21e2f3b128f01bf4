package org.wholeads.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Audience;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Team;

class InitiativeJsonTest {
    @Test
    void facts_are_read_under_the_names_of_the_vocabulary() {
        String json = """
                {"id": "7", "name": "Recommender", "kind": "SOLUTION",
                 "objectives": ["CUSTOMER_EXPERIENCE", "REVENUE_GROWTH"], "audience": "CUSTOMERS",
                 "personalData": true, "affectedTeams": ["SALES"], "users": 12, "annualCost": 1.5,
                 "attributes": {"region": "EU"}}
                """;

        Initiative initiative = InitiativeJson.read(json);

        assertThat(initiative)
                .isEqualTo(Initiative.builder()
                        .id("7")
                        .name("Recommender")
                        .kind(Kind.SOLUTION)
                        .objectives(Objective.CUSTOMER_EXPERIENCE, Objective.REVENUE_GROWTH)
                        .audience(Audience.CUSTOMERS)
                        .personalData(true)
                        .affectedTeams(Team.SALES)
                        .users(12)
                        .annualCost(1.5)
                        .attribute("region", "EU")
                        .build());
    }

    @Test
    void null_says_unknown_as_an_absent_field_does() {
        String required = "\"name\": \"x\", \"kind\": \"TOOL\", \"objectives\": [\"PRODUCTIVITY\"]";

        assertThat(InitiativeJson.read("{" + required + ", \"scope\": null, \"users\": null, \"attributes\": null}"))
                .isEqualTo(InitiativeJson.read("{" + required + "}"));
    }

    @Test
    void stated_facts_are_written_in_the_order_of_the_vocabulary() {
        Initiative initiative = Initiative.builder()
                .affectedTeams()
                .kind(Kind.TOOL)
                .objectives(Objective.PRODUCTIVITY)
                .name("Notes")
                .build();

        assertThat(InitiativeJson.write(initiative))
                .isEqualTo(
                        "{\"name\":\"Notes\",\"kind\":\"TOOL\",\"objectives\":[\"PRODUCTIVITY\"],\"affectedTeams\":[]}");
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        long seed = System.nanoTime();
        RandomInitiatives initiatives = new RandomInitiatives(seed);

        for (int i = 0; i < 5_000; i++) {
            Initiative initiative = initiatives.next();
            assertThat(InitiativeJson.read(InitiativeJson.write(initiative)))
                    .as("initiative %d of seed %d", i, seed)
                    .isEqualTo(initiative);
        }
    }

    /** One folder entry is one case: {@code *.json} is refused with exactly the lines of the {@code .txt} beside it. */
    @ParameterizedTest
    @MethodSource("refused")
    void everything_wrong_is_refused_together_with_its_path(Path json) throws IOException {
        String expected = Files.readString(Path.of(json.toString().replace(".json", ".txt")));

        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> InitiativeJson.read(Files.readString(json)))
                .withMessage(expected.strip());
    }

    static List<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/portfolio/refused-json"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
