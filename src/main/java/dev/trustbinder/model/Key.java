package dev.trustbinder.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a component of a noun as a key of its file. The declared components are the one field list that drives
 * reading, suggestions, JSON Schema, reference page and comparison.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** What the key holds, as one phrase for the reference page and the schema. */
    String value();

    /** The key where it is not the component's name in kebab-case. */
    String name() default "";

    /** Whether a record without it is wrong. */
    boolean required() default false;

    /** What its text, or each text of its list, must name. */
    Names names() default Names.NOTHING;

    /** The text read where the key is absent; empty for none. */
    String otherwise() default "";
}
