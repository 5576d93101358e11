/**
 * The one room that opens a repository or a folder: it turns the work tree, or any commit, tag or branch, into values
 * of {@code repository}. Nothing here runs a hook, a filter or a program, writes to the repository, or reads the
 * configuration of the user or the machine.
 */
package dev.trustbinder.workspace;
