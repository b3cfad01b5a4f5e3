package com.acme;

/** Is not the Response of the runtime. */
final class Response {}
