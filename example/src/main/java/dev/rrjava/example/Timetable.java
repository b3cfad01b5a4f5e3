package dev.rrjava.example;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Departures and prices. The line is a row of harbours. */
final class Timetable {
  private static final Money PER_LEG = new Money(450);
  private static final Money PER_BICYCLE = new Money(300);
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final List<String> harbours;

  private Timetable(List<String> harbours) {
    this.harbours = harbours;
  }

  static Timetable ofIslands() {
    return new Timetable(List.of("borkum", "juist", "norderney", "baltrum", "langeoog"));
  }

  List<String> harbours() {
    return harbours;
  }

  boolean serves(String harbour) {
    return harbours.contains(harbour);
  }

  /** Returns the harbours next to a harbour. */
  List<String> neighbours(String harbour) {
    int position = harbours.indexOf(harbour);
    return harbours.stream()
        .filter(other -> Math.abs(harbours.indexOf(other) - position) == 1)
        .toList();
  }

  /** Returns the departures of a day in order of time: hourly, at the weekend every half hour. */
  List<Departure> departures(String harbour, DayOfWeek day) {
    int minutes = WEEKEND.contains(day) ? 30 : 60;
    int position = harbours.indexOf(harbour);
    List<Departure> departures = new ArrayList<>();
    for (LocalTime time = LocalTime.of(6, 5 * position);
        time.isBefore(LocalTime.of(20, 0));
        time = time.plusMinutes(minutes)) {
      if (position > 0) {
        departures.add(new Departure(time, harbour, harbours.get(position - 1)));
      }
      if (position < harbours.size() - 1) {
        departures.add(new Departure(time.plusMinutes(10), harbour, harbours.get(position + 1)));
      }
    }
    departures.sort(Comparator.comparing(Departure::time));
    return departures;
  }

  /** Returns the price of a journey. */
  Money fare(String from, String to, int passengers, boolean bicycle) {
    int legs = Math.abs(harbours.indexOf(from) - harbours.indexOf(to));
    Money price = PER_LEG.times(passengers * legs);
    return bicycle ? price.plus(PER_BICYCLE) : price;
  }
}
