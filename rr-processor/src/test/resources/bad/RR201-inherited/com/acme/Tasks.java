package com.acme;


final class Tasks extends com.acme.base.Base {}
