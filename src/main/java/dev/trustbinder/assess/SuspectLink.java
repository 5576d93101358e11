package dev.trustbinder.assess;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Reference;
import dev.trustbinder.model.Version;

/**
 * A control that cites a text which became another since anybody looked at the control.
 *
 * @param citation the control's reference to the document, or to one of its sections
 * @param document the document as it is now
 * @param changed the version that made the text another
 */
public record SuspectLink(Entry<Control> control, Reference citation, Entry<?> document, Version changed) {}
