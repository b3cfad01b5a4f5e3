package com.acme;

final class Routes {} // error: RR603 a class named com.acme.Routes is generated from the handlers
