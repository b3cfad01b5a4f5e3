package com.acme;

final class Routes {} // error: RR603 rename this one, or the other with -Arr.routes
