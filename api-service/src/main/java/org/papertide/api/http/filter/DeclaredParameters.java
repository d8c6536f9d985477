package org.papertide.api.http.filter;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;

/// The query parameters that a method declares, by itself or in the classes that gather some of
/// them.
///
/// @param names all of them
/// @param repeatable those that may be given several times
record DeclaredParameters(NavigableSet<String> names, NavigableSet<String> repeatable) {

  /// How many letters a misspelt name may differ in.
  private static final int MOST_SLIPS = 2;

  private static final int LONGEST_NAME = 40;

  static DeclaredParameters of(Method method) {
    DeclaredParameters declared = new DeclaredParameters(new TreeSet<>(), new TreeSet<>());
    for (Parameter parameter : method.getParameters()) {
      if (!declared.add(parameter, parameter.getName(), parameter.getType())) {
        declared.addGathered(parameter.getType());
      }
    }
    return declared;
  }

  private void addGathered(Class<?> type) {
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        add(field, field.getName(), field.getType());
      }
    }
  }

  private boolean add(AnnotatedElement element, String declaredName, Class<?> type) {
    Optional<String> name = name(element, declaredName);
    name.ifPresent(names::add);
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      name.ifPresent(repeatable::add);
    }
    return name.isPresent();
  }

  private static Optional<String> name(AnnotatedElement element, String declaredName) {
    QueryParam standard = element.getAnnotation(QueryParam.class);
    if (standard != null) {
      return Optional.of(standard.value());
    }
    return Optional.ofNullable(element.getAnnotation(RestQuery.class))
        .map(own -> own.value().isEmpty() ? declaredName : own.value());
  }

  /// The name that was perhaps meant.
  Optional<String> nearest(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    return names.stream()
        .filter(known -> distance(name, known) <= MOST_SLIPS)
        .min(Comparator.comparingInt(known -> distance(name, known)));
  }

  /// Levenshtein's distance, without regard to case.
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        boolean same =
            Character.toLowerCase(one.charAt(row - 1))
                == Character.toLowerCase(other.charAt(column - 1));
        current[column] =
            Math.min(
                above[column - 1] + (same ? 0 : 1),
                1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[other.length()];
  }
}
