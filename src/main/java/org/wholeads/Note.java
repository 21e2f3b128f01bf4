package org.wholeads;

import java.io.Serializable;

/**
 * A risk, a piece of advice or a question, with the rule that gave it.
 *
 * @param text the rule's own words
 * @param rule the rule
 */
public record Note(String text, RuleRef rule) implements Serializable {}
