package org.wholeads;

import java.io.Serializable;

/**
 * Somebody whose opinion must be heard (RACI: consulted).
 *
 * @param role whom to consult
 * @param because why, in the rule's own words
 * @param rule the rule that asks for it
 */
public record Consultation(Role role, String because, RuleRef rule) implements Serializable {}
