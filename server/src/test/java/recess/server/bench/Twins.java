package recess.server.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * What a programmer would write with Netty, and with Gson where it speaks JSON: the same conversations, and nothing else: no
 * limits, no time-outs, no log, no lobby. The program is measured against it. It ends when its standard input does.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails ends its channel: nothing else is to be done then.
public final class Twins {
    static final String ECHO = "twin/echo";
    static final String GUESS = "twin/guess";
    static final String JSON = "twin/json";

    private static final int MAX_LINE_BYTES = 64 * 1024;

    private Twins() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // As many threads as there are cores: with the usual two for each, one core does worse.
        EventLoopGroup loops =
                new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), NioIoHandler.newFactory());
        listen(ECHO, loops, pipeline -> pipeline.addLast(new Echo()));
        listen(GUESS, loops, pipeline -> lines(pipeline, new Guess()));
        listen(JSON, loops, pipeline -> lines(pipeline, new Json()));
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
        loops.shutdownGracefully();
    }

    private static void listen(String name, EventLoopGroup loops, Consumer<ChannelPipeline> conversation)
            throws InterruptedException {
        Channel listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        conversation.accept(channel.pipeline());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        System.out.println(
                "listening " + name + " 127.0.0.1:" + ((InetSocketAddress) listener.localAddress()).getPort());
    }

    private static void lines(ChannelPipeline pipeline, ChannelHandler conversation) {
        pipeline.addLast(new LineBasedFrameDecoder(MAX_LINE_BYTES))
                .addLast(new StringDecoder(StandardCharsets.UTF_8))
                .addLast(new StringEncoder(StandardCharsets.UTF_8))
                .addLast(conversation);
    }

    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.write(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }

    /** A number from 1 to 100. */
    private static final class Secret {
        private final int number = ThreadLocalRandom.current().nextInt(1, 101);
        private int moves;

        String hint(int guess) {
            moves++;
            return guess < number ? "low" : guess > number ? "high" : "correct";
        }
    }

    private static final class Guess extends SimpleChannelInboundHandler<String> {
        private final Secret secret = new Secret();

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush("GUESS\n");
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            int guess;
            try {
                guess = Integer.parseInt(line.strip());
            } catch (NumberFormatException e) {
                context.writeAndFlush("not a number\nGUESS\n");
                return;
            }
            switch (secret.hint(guess)) {
                case "low" -> context.write("Low\n");
                case "high" -> context.write("High\n");
                default -> {
                    context.writeAndFlush("Correct\n").addListener(_ -> context.close());
                    return;
                }
            }
            context.writeAndFlush("GUESS\n");
        }
    }

    private static final class Json extends SimpleChannelInboundHandler<String> {
        private static final Gson GSON = new Gson();

        private Secret secret = new Secret();

        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            JsonObject request = JsonParser.parseString(line).getAsJsonObject();
            JsonObject answer = switch (request.get("type").getAsString()) {
                case "hello" -> welcome(request.get("name").getAsString());
                case "solo" -> {
                    secret = new Secret();
                    yield moved(false, "GUESS", facts());
                }
                case "guess" -> guess(request.get("number").getAsInt());
                default -> throw new IllegalArgumentException(line);
            };
            answer.add("id", request.get("id"));
            context.writeAndFlush(GSON.toJson(answer) + "\n");
        }

        private JsonObject guess(int number) {
            String hint = secret.hint(number);
            JsonObject facts = facts();
            facts.addProperty("guess", number);
            facts.addProperty("hint", hint);
            return moved(true, hint, facts);
        }

        private JsonObject facts() {
            JsonObject facts = new JsonObject();
            facts.addProperty("lowest", 1);
            facts.addProperty("highest", 100);
            facts.addProperty("moves", secret.moves);
            return facts;
        }

        private static JsonObject moved(boolean counted, String text, JsonObject facts) {
            JsonObject view = new JsonObject();
            view.addProperty("game", "guess");
            view.addProperty("text", text);
            view.add("facts", facts);
            JsonObject moved = new JsonObject();
            moved.addProperty("type", "moved");
            moved.addProperty("counted", counted);
            moved.addProperty("remark", "");
            moved.add("view", view);
            return moved;
        }

        private static JsonObject welcome(String name) {
            JsonObject welcome = new JsonObject();
            welcome.addProperty("type", "welcome");
            welcome.addProperty("name", name);
            return welcome;
        }
    }
}
