package org.wholeads.cli;

import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.portfolio.DecisionCsv;
import org.wholeads.portfolio.DecisionJson;
import org.wholeads.report.DecisionTable;

/** What decisions look like; the names are those of the option's values. */
enum OutputFormat {
    /** For people. */
    table {
        @Override
        String start(int width) {
            return new DecisionTable(width).header();
        }

        @Override
        String row(Initiative initiative, Decision decision, int width, boolean first) {
            return new DecisionTable(width).row(initiative, decision);
        }
    },

    /** One JSON object that holds all. */
    json {
        @Override
        String start(int width) {
            return "{\"type\":\"DECISIONS\",\"decisions\":[";
        }

        @Override
        String row(Initiative initiative, Decision decision, int width, boolean first) {
            return (first ? "\n" : ",\n") + DecisionJson.write(initiative, decision);
        }

        @Override
        String end() {
            return "\n]}\n";
        }
    },

    /** One JSON object a line. */
    jsonl {
        @Override
        String row(Initiative initiative, Decision decision, int width, boolean first) {
            return DecisionJson.write(initiative, decision) + "\n";
        }
    },

    /** For spreadsheets. */
    csv {
        @Override
        String start(int width) {
            return DecisionCsv.header();
        }

        @Override
        String row(Initiative initiative, Decision decision, int width, boolean first) {
            return DecisionCsv.row(initiative, decision);
        }
    };

    String start(int width) {
        return "";
    }

    abstract String row(Initiative initiative, Decision decision, int width, boolean first);

    String end() {
        return "";
    }
}
