package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is given back leaves nothing behind, and both ways of counting agree. */
class DiagramsTest {
    private static final int[] ARITIES = {2, 3, 2, 4, 2, 3};

    @Test
    void what_temporary_work_leaves_behind_changes_no_later_result() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Diagrams diagrams = new Diagrams(ARITIES, Budget.normal());
        List<Integer> known = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            int before = diagrams.nodes().count();
            diagrams.temporarily(
                    () -> known.stream().limit(20).forEach(it -> diagrams.and(it, random(diagrams, random))));
            assertThat(diagrams.nodes().count()).isEqualTo(before);
            int one = random(diagrams, random);
            int other =
                    random.nextBoolean() ? random(diagrams, random) : diagrams.alone(() -> random(diagrams, random));
            known.add(one);

            int both = diagrams.and(one, other);
            boolean meet = false;
            for (int[] choices : all()) {
                boolean holds = value(diagrams, one, choices) && value(diagrams, other, choices);
                meet |= holds;
                assertThat(value(diagrams, both, choices)).as("seed %d", seed).isEqualTo(holds);
            }
            assertThat(diagrams.meet(one, other)).as("seed %d", seed).isEqualTo(meet);
            assertThat(diagrams.meet(one, other, both)).as("seed %d", seed).isEqualTo(meet);
        }
    }

    @Test
    void counting_by_longs_gives_way_where_they_have_no_room() {
        World world = new World(
                Budget.normal(),
                Texts.policy(IntStream.range(0, 70)
                        .mapToObj(i -> Texts.rule(
                                "r" + i,
                                0,
                                "Initiative( attributes[\"k" + i + "\"] == \"v\" )",
                                "favour( Leader.CTO, 1, \"w\" )"))
                        .collect(Collectors.joining())));

        assertThatThrownBy(() -> new SmallCounter(world.space(), world.diagrams()).yes(Nodes.TRUE))
                .isInstanceOf(ArithmeticException.class);
        assertThat(world.counter().yes(Nodes.TRUE))
                .isEqualTo(world.counter().ends(Nodes.TRUE).get(1))
                .isGreaterThan(BigInteger.TWO.pow(69));
    }

    private static int random(Diagrams diagrams, Random random) {
        int diagram = Nodes.TRUE;
        for (int i = 0; i < 6; i++) {
            int accepted = random.nextInt(16);
            int literal = diagrams.literal(random.nextInt(ARITIES.length), choice -> (accepted >> choice & 1) == 1);
            diagram = random.nextBoolean() ? diagrams.and(diagram, literal) : diagrams.or(diagram, literal);
        }
        return diagram;
    }

    private static List<int[]> all() {
        List<int[]> all = List.of(new int[0]);
        for (int arity : ARITIES) {
            List<int[]> longer = new ArrayList<>();
            for (int[] some : all) {
                for (int choice = 0; choice < arity; choice++) {
                    longer.add(IntStream.concat(IntStream.of(some), IntStream.of(choice))
                            .toArray());
                }
            }
            all = longer;
        }
        return all;
    }

    private static boolean value(Diagrams diagrams, int root, int[] choices) {
        int node = root;
        while (!Nodes.isEnd(node)) {
            node = diagrams.nodes().child(node, choices[diagrams.nodes().level(node)]);
        }
        return node == Nodes.TRUE;
    }
}
