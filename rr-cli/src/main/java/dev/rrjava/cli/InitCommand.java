package dev.rrjava.cli;

import dev.rrjava.tools.project.JsonLibrary;
import dev.rrjava.tools.project.NewProject;
import dev.rrjava.tools.project.OptionSyntax;
import dev.rrjava.tools.project.ProjectException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a project. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Creates a project: a service that compiles, is served and has tests.",
      "",
      "Files that are there already are kept. For a project that has a pom.xml, the command prints"
          + " what to add to it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java init shop                           in the new folder shop",
      "  rr-java init                                in the current folder",
      "  rr-java init shop --jobs                    with a job, and a queue for it",
      "  rr-java init shop --group com.acme --package com.acme.shop --json jackson"
    })
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder of the project. Default: the current one")
  private Path folder = Path.of(".");

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "The name of the project, Maven's artifactId. Default: that of the folder")
  private Optional<String> name = Optional.empty();

  @Option(
      names = {"-g", "--group"},
      paramLabel = "GROUP",
      description = "Maven's groupId. Default: com.example")
  private Optional<String> group = Optional.empty();

  @Option(
      names = {"-p", "--package"},
      paramLabel = "PACKAGE",
      description = "The package of the classes. Default: made of the group")
  private Optional<String> packageName = Optional.empty();

  @Option(
      names = {"-j", "--json"},
      paramLabel = "LIBRARY",
      defaultValue = "jsonb",
      description =
          "The library for JSON: jsonb (Avaje Jsonb), jackson or none. Default: ${DEFAULT-VALUE}")
  private JsonLibrary json = JsonLibrary.JSONB;

  @Option(
      names = "--jobs",
      description = "Adds a job for a queue, its handler, a route that pushes it, and their tests.")
  private boolean hasJobs;

  @Option(
      names = "--add",
      description = "Creates the project in a folder that has other files; replaces none.")
  private boolean isAdded;

  @Override
  public Integer call() throws ProjectException {
    NewProject project =
        new NewProject(
            folder, name, group, packageName, json, hasJobs, isAdded, OptionSyntax.COMMAND_LINE);
    spec.commandLine().getOut().print(project.create().report());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
