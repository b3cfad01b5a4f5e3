package dev.rrjava.devserver;

/**
 * A worker of a running server.
 *
 * @param number its place, from 1; the number of its lines in the output. A replacement takes it
 *     over
 * @param pid the process it runs in
 */
public record WorkerInfo(int number, long pid) {}
