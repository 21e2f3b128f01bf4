package org.wholeads.report;

import java.util.List;
import org.wholeads.explain.Obstacle;

/** What keeps a rule from holding, as people say it. */
final class ObstacleText {
    private ObstacleText() {}

    /** That the rule holds, if nothing keeps it from that; else what does. */
    static void write(Page page, int indent, List<Obstacle> obstacles) {
        if (obstacles.isEmpty()) {
            page.paragraph(indent, "This rule holds.");
        } else if (obstacles.size() == 1 && obstacles.get(0) instanceof Obstacle.Failed only) {
            page.paragraph(indent, "It does not hold: " + ConditionText.failed(only.observation()) + ".");
        } else {
            page.paragraph(indent, "It does not hold:");
            obstacles.forEach(obstacle -> obstacle(page, indent + 2, obstacle));
        }
    }

    private static void obstacle(Page page, int indent, Obstacle obstacle) {
        if (obstacle instanceof Obstacle.Failed failed) {
            page.item(indent, "- ", ConditionText.failed(failed.observation()));
        } else if (obstacle instanceof Obstacle.OneOf oneOf) {
            page.item(indent, "- ", "one of these would be enough:");
            oneOf.parts().forEach(part -> obstacle(page, indent + 2, part));
        } else {
            page.item(indent, "- ", "all of this together:");
            ((Obstacle.AllOf) obstacle).parts().forEach(part -> obstacle(page, indent + 2, part));
        }
    }
}
