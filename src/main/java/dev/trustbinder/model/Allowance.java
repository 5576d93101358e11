package dev.trustbinder.model;

import dev.trustbinder.finding.Location;
import java.time.LocalDate;

/**
 * A comment that allows a defect for a time: {@code trustbinder: allow RULE until DATE because REASON}.
 *
 * @param until the last day it holds
 * @param comment where it stands
 * @param covers what it covers: the record below it, or its own line
 */
public record Allowance(String rule, LocalDate until, String because, Location comment, Location covers) {}
