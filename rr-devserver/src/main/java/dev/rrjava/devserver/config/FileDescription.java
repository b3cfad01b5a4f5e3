package dev.rrjava.devserver.config;

import java.util.List;

/**
 * What is known about a configuration file as a whole.
 *
 * @param jobsMistakes what keeps jobs from being handled with RoadRunner
 * @param listeners all addresses at which RoadRunner listens
 * @param json the whole file as JSON
 * @param notices sentences for the user about differences from the file
 */
public record FileDescription(
    List<JobsMistake> jobsMistakes,
    List<ListenerSettings> listeners,
    String json,
    List<String> notices) {}
