package dev.assay.scan.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients of S3 that only read. */
final class S3Clients {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);

    private S3Clients() {}

    /** With credentials, region and endpoint as AWS's tools look for them. */
    static S3Client usual() {
        Optional<URI> endpoint =
                Stream.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
                        .map(System::getenv)
                        .filter(url -> url != null && !url.isBlank())
                        .map(URI::create)
                        .findFirst();
        return builder(endpoint).region(region()).build();
    }

    /**
     * Before credentials and region are known.
     *
     * @param endpoint of a server that speaks as S3 does; such know buckets by paths, while S3
     *     itself finds a bucket in whichever region it is
     */
    static S3ClientBuilder builder(Optional<URI> endpoint) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT)
                                        .socketTimeout(READ))
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        return endpoint.isPresent()
                ? builder.endpointOverride(endpoint.get()).forcePathStyle(true)
                : builder.crossRegionAccessEnabled(true);
    }

    /** The first one that asks is sent on to the right one, so any will do. */
    private static Region region() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException e) {
            return Region.US_EAST_1;
        }
    }
}
