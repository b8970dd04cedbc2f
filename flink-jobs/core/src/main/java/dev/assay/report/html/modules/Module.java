package dev.assay.report.html.modules;

import java.util.Optional;
import java.util.function.Function;

/**
 * A module of a build, and what its last audit came to.
 *
 * @param name as its POM has it
 * @param file its {@code audit.json}, as messages name it
 * @param audit what that says
 * @param page the address of the page of a dataset, from the page of all modules; empty where there
 *     is none
 */
public record Module(
        String name, String file, LastAudit audit, Function<String, Optional<String>> page) {}
