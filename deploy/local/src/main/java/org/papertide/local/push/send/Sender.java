package org.papertide.local.push.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.answer.Text;
import org.papertide.local.push.file.Dump;

/// Sends dumps from disk, one attempt each. For one thread.
public final class Sender {

  // A service that is there takes the connection at once, also from far away.
  private static final Duration CONNECT = Duration.ofSeconds(10);
  // What is shorter is on its way before an answer could spare it.
  private static final long ASK_FIRST = 256 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final @Nullable String token;
  private final Duration answerWithin;
  private boolean asks = true;

  /// @param token what to authenticate with; null for nothing
  /// @param answerWithin how long the answer may take once all bytes are sent
  public Sender(@Nullable String token, Duration answerWithin) {
    this.token = token;
    this.answerWithin = answerWithin;
  }

  /// Sends the file as it is and waits for the answer.
  ///
  /// @param watcher is called about ten times a second
  public Answer send(Dump dump, URI address, Consumer<Transfer> watcher) {
    try {
      long length = Files.size(dump.file());
      boolean ask = asks && length > ASK_FIRST;
      Transfer transfer = new Transfer(length, ask);
      Attempt attempt =
          new Attempt(client, request(dump, address, transfer), transfer, answerWithin);
      Answer answer = attempt.answer(watcher);
      // There are servers that wait for the body without asking for it.
      asks = asks && !transfer.unasked();
      if (answer instanceof Answer.Later && Files.size(dump.file()) != length) {
        return new Answer.Failed("It changed while it was sent. Push it once it is complete.");
      }
      return answer;
    } catch (IOException e) {
      return new Answer.Failed("It cannot be read: " + Text.cut(e.toString()));
    }
  }

  private HttpRequest request(Dump dump, URI address, Transfer transfer) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/octet-stream")
            .header("Accept", "application/json, application/problem+json")
            .expectContinue(transfer.asks())
            .POST(transfer.count(BodyPublishers.ofFile(dump.file())));
    dump.contentEncoding().ifPresent(encoding -> request.header("Content-Encoding", encoding));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }
}
