package org.wholeads;

import java.io.Serializable;

/**
 * A condition of a decision: what must happen first, and who answers for it.
 *
 * @param requirement what must happen
 * @param owner who answers for it
 * @param because why, in the rule's own words
 * @param rule the rule that asks for it
 */
public record Precondition(Requirement requirement, Role owner, String because, RuleRef rule) implements Serializable {}
