package dev.assay.job.cluster;

import java.util.ServiceLoader;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.runtime.rpc.RpcSystemLoader;
import org.apache.flink.runtime.rpc.exceptions.RpcLoaderException;

/**
 * Takes the engine's messaging from the class path, where whoever started this JVM has unpacked it;
 * else the engine unpacks it anew, which takes a quarter of a second.
 */
public final class UnpackedRpcSystem implements RpcSystemLoader {

    /** Before the engine's own, which has 0. */
    @Override
    public int getLoadPriority() {
        return -1;
    }

    @Override
    public RpcSystem loadRpcSystem(Configuration configuration) {
        return ServiceLoader.load(RpcSystem.class)
                .findFirst()
                .orElseThrow(() -> new RpcLoaderException("it is not on the class path"));
    }
}
