/** The address of the bytes, as a bundler gives it that treats them as an asset. */
declare const address: string;
export default address;
