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
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
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
        return builder(endpoint).region(region(endpoint.isEmpty())).build();
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

    /**
     * Where none is given, any will do: S3 sends on to a bucket's own one, and other servers have
     * none.
     *
     * @param asksMachine whether the machine that this runs on may say it, which takes seconds
     *     where it is none of AWS's
     */
    private static Region region(boolean asksMachine) {
        AwsRegionProvider given =
                asksMachine
                        ? DefaultAwsRegionProviderChain.builder().build()
                        : new AwsRegionProviderChain(
                                new SystemSettingsRegionProvider(), new AwsProfileRegionProvider());
        try {
            Region region = given.getRegion();
            return region == null ? Region.US_EAST_1 : region;
        } catch (SdkClientException e) {
            return Region.US_EAST_1;
        }
    }
}
