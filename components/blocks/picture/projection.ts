/** What a query asks of a picture: everything needed to show it without a second look. */
export const pictureFields = /* groq */ `
  "assetId": asset._ref,
  alt,
  caption,
  credit,
  hotspot,
  crop,
  "width": asset->metadata.dimensions.width,
  "height": asset->metadata.dimensions.height,
  "lqip": asset->metadata.lqip
`;
