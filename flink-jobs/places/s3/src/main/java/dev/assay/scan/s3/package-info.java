/** Files in buckets of S3, or of a server that speaks as S3 does. */
package dev.assay.scan.s3;
