package org.wholeads;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages depend in one direction, and each outside library has one door. */
class ArchitectureTest {
    private static final String ROOT = "org.wholeads";

    /** Which packages a package may use, besides itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("", List.of()),
            Map.entry("policy", List.of("")),
            Map.entry("engine", List.of("", "policy", "analysis")),
            Map.entry("analysis", List.of("", "policy")),
            Map.entry("explain", List.of("", "policy", "analysis")),
            Map.entry("portfolio", List.of("")),
            Map.entry("report", List.of("", "policy", "engine", "analysis", "explain", "portfolio")),
            Map.entry("scenario", List.of("", "policy", "engine", "analysis", "explain", "portfolio", "report")),
            Map.entry("coverage", List.of("", "policy", "engine", "analysis", "explain", "portfolio", "report")),
            Map.entry(
                    "mutation",
                    List.of("", "policy", "engine", "analysis", "explain", "portfolio", "report", "scenario")),
            Map.entry(
                    "testing",
                    List.of(
                            "",
                            "policy",
                            "engine",
                            "analysis",
                            "explain",
                            "portfolio",
                            "report",
                            "scenario",
                            "coverage",
                            "mutation")),
            Map.entry(
                    "cli",
                    List.of(
                            "",
                            "policy",
                            "engine",
                            "analysis",
                            "explain",
                            "portfolio",
                            "report",
                            "scenario",
                            "coverage",
                            "mutation",
                            "testing")));

    /** Which packages alone may use a library. */
    private static final Map<String, List<String>> DOORS = Map.of(
            "org.drools..", List.of("engine"),
            "org.kie..", List.of("engine"),
            "tools.jackson..", List.of("portfolio"),
            "com.fasterxml..", List.of("portfolio"),
            "de.siegmar..", List.of("portfolio"),
            "picocli..", List.of("cli"),
            "org.junit..", List.of("testing"),
            "org.assertj..", List.of("testing"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> packages() {
        return MAIN.stream().map(ArchitectureTest::layer).distinct().sorted();
    }

    @Test
    void classes_were_found_where_they_are_expected() {
        assertThat(packages()).contains("", "policy");
    }

    @ParameterizedTest(name = "org.wholeads.{0}")
    @MethodSource("packages")
    void a_package_uses_only_what_it_may(String layer) {
        assertThat(MAY_USE)
                .as("a new package needs a line in the table of DESIGN")
                .containsKey(layer);
        List<String> allowed = Stream.concat(Stream.of(layer), MAY_USE.getOrDefault(layer, List.of()).stream())
                .toList();
        DescribedPredicate<JavaClass> outside = DescribedPredicate.describe(
                "are none of " + allowed,
                (JavaClass used) -> used.getPackageName().startsWith(ROOT) && !allowed.contains(layer(used)));

        noClasses()
                .that()
                .resideInAPackage(name(layer))
                .should(dependOnClassesThat(outside))
                .check(MAIN);
    }

    @ParameterizedTest(name = "org.wholeads.{0}")
    @MethodSource("packages")
    void a_package_uses_only_libraries_to_which_it_is_the_door(String layer) {
        String[] closed = DOORS.entrySet().stream()
                .filter(door -> !door.getValue().contains(layer))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(name(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .check(MAIN);
    }

    @ParameterizedTest(name = "org.wholeads.{0}")
    @MethodSource("packages")
    void a_package_below_the_engine_uses_the_jdk_and_no_library(String layer) {
        if (!List.of("", "policy", "analysis", "explain").contains(layer)) {
            return;
        }
        classes()
                .that()
                .resideInAPackage(name(layer))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + "..", "org.jspecify..", "org.slf4j.."))
                .check(MAIN);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void no_public_signature_mentions_drools() {
        codeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(mentionNoDrools())
                .check(MAIN);
    }

    @Test
    void only_reports_for_programs_use_what_needs_a_library_for_json() {
        noClasses()
                .that()
                .resideInAnyPackage(name("report"), name("coverage"), name("mutation"))
                .and()
                .haveSimpleNameNotEndingWith("Json")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.portfolio\\.(Initiative|Decision)Json")
                .check(MAIN);
    }

    @Test
    void one_class_touches_what_drools_does_not_promise_to_keep() {
        List<String> touching = MAIN.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(name -> name.startsWith("org.drools.") && !name.equals("org.drools.model")))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .distinct()
                .toList();

        assertThat(touching).hasSize(1);
    }

    @Test
    void nothing_that_rule_text_could_reach_loads_classes_by_name_or_runs_programs() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".policy")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "finds a class or a method by name, or starts a program", call -> List.of(
                                        "java.lang.Class.forName",
                                        "java.lang.ClassLoader.loadClass",
                                        "java.lang.Class.getMethod",
                                        "java.lang.Class.getDeclaredMethod",
                                        "java.lang.reflect.Method.invoke",
                                        "java.lang.Runtime.exec",
                                        "java.lang.ProcessBuilder.start")
                                .contains(call.getTargetOwner().getName() + "." + call.getName())))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "javax.script..", "javax.tools..")
                .check(MAIN);
    }

    @Test
    void fields_do_not_change_after_construction_in_what_is_public() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideInAnyPackage(ROOT, ROOT + ".policy")
                .and()
                .doNotHaveSimpleName("InitiativeBuilder")
                .should()
                .haveOnlyFinalFields()
                .check(MAIN);
    }

    @Test
    void utilities_have_no_place() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Helper|Util|Utils|Manager)$")
                .orShould()
                .haveNameMatching(".*\\.Abstract[A-Z].*")
                .check(MAIN);
    }

    private static ArchCondition<JavaCodeUnit> mentionNoDrools() {
        return new ArchCondition<>("mention no Drools") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(
                                Stream.of(unit.getReturnType().toErasure()),
                                Stream.concat(
                                        unit.getRawParameterTypes().stream(), unit.getAllInvolvedRawTypes().stream()))
                        .distinct()
                        .filter(type ->
                                resideInAnyPackage("org.drools..", "org.kie..").test(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " mentions " + type.getName())));
            }
        };
    }

    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static String name(String layer) {
        return layer.isEmpty() ? ROOT : ROOT + "." + layer;
    }
}
